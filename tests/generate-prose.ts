import fc from 'fast-check'

/**
 * What people write that is no Markdown, though it has Markdown's signs. Each stays letter for letter: none is markup by a
 * row of `docs/syntax.md`.
 */
const kinds: Readonly<Record<string, readonly string[]>> = {
  'regular expressions': [
    '^[a-z]+$',
    '^[0-9]{2,4}$',
    '[^abc]+',
    '^\\d+$',
    '(?:a|b)+',
    '[A-Z]{2}\\w?',
    '^[^,]+',
  ],
  printf: ['%%d', '%%s', '%5.2f%%', 'a %% b', '"%%"', '100%%', '%%timeit'],
  shell: [
    '$(pwd)/bin',
    '$HOME/a',
    'if [[ -f x ]]; then',
    'a && b || c',
    'ls -l | wc -l',
    'kill -9 $$',
    '2>&1',
    'cat a > b',
  ],
  sql: [
    'SELECT a, b FROM t WHERE a > 1',
    'count(1)',
    "name LIKE '%a%'",
    'a <> b',
    'AS $$ BEGIN RETURN 1; END; $$',
  ],
  logs: [
    '[ERROR] 12:30:45.123 failed',
    '[2024-01-02 10:00:00] ok',
    'a.b.C$1.run(C.java:12)',
    '[[[[timestamp]]]]',
  ],
  operators: [
    'a == b',
    'x != y',
    'i++',
    '++i',
    'j--',
    'a <= b',
    'p->next',
    'x ?: y',
    'a ?? b',
    '>>=',
    '<<',
    '=>',
    '::',
    '!==',
  ],
  code: [
    'Map<K>',
    'List<String>',
    'Vec<u8>',
    'a[[i]]',
    'df[["x"]]',
    'f(x)[0]',
    '@Override',
    '#include <stdio.h>',
    'char *p',
  ],
  templates: ['{甲|乙}', '{0}', '{name}', '{{ user }}', '#{x}', '[x+1]^(2)'],
  persian: ['می\u200Cخواهم', 'خانه\u200Cها'],
  hindi: ['क्\u200Dष', 'र्\u200Dय', 'हिन्दी'],
  korean: ['안녕하세요', '한국어(韓國語)'],
  japanese: ['こんにちは', 'データベース', '「引用」'],
  vietnamese: ['Tiếng Việt', 'Nguyễn Văn A'],
  emoji: ['👨\u200D👩\u200D👧', '🏳️\u200D🌈', '1️⃣', '👍🏽', '❤️\u200D🔥', '🇨🇳'],
  addresses: [
    'a.b+c@example.com',
    'C:\\Users\\me\\a.txt',
    'D:\\项目\\代码',
    '/usr/local/bin',
    '~/.ssh/config',
  ],
  money: ['$5 和 $10', 'US$5', '￥100', '10~20', '8~10 点', '50%', '1/2', '3.14', '№ 5', '§ 2'],
  tags: ['用 <table> 标签', '按 <S> 键', '先 <ul> 后 <li>'],
  brackets: ['【注】', '《书》', '（一）', '「甲」', '[编辑]', '[注意]：乙', '〔2024〕1 号'],
}

const prose = fc.constantFrom(...Object.values(kinds).flat())

const frame = fc.constantFrom('用 @ 表示', '见 @ 一节', '例如 @ 这样', '@', '正文，@。')
const seam = fc.constantFrom('，', '。', ' 和 ', '；')

/** A few of them in sentences, and the sentences in paragraphs. */
export const documents: fc.Arbitrary<string> = fc
  .array(
    fc
      .array(fc.tuple(frame, prose, seam), {minLength: 1, maxLength: 4})
      .map(
        parts => `这是${parts.map(([words, each, end]) => words.replace('@', () => each) + end).join('')}完`,
      ),
    {minLength: 1, maxLength: 3},
  )
  .map(paragraphs => paragraphs.join('\n\n'))

/** TeX as people write it, each a formula in a sentence. */
export const formulas = fc.constantFrom(
  '\\(x^2\\)',
  '\\( \\alpha + 1 \\)',
  '$x_i$',
  '$a\\*b$',
  '\\[ E = mc^2 \\]',
  '$P(A|B)$',
  '$\\bm{x}$',
  '\\begin{pmatrix}1&2\\end{pmatrix}',
)
