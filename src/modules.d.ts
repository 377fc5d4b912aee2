declare module '*.css?raw' {
  const css: string
  export default css
}

// A built-in theme, compiled, as JSON: scripts/compiled-themes.mjs.
declare module '*.css?compiled' {
  const theme: string
  export default theme
}

declare module '*.md?raw' {
  const markdown: string
  export default markdown
}

// A script for browsers with all it imports, as text: scripts/client-text.mjs.
declare module '*?client' {
  const code: string
  export default code
}

// css-tree's parts, without its 50 ms of syntax tables.
declare module 'css-tree/parser' {
  const parse: typeof import('css-tree').parse
  export default parse
}
declare module 'css-tree/generator' {
  const generate: typeof import('css-tree').generate
  export default generate
}
declare module 'css-tree/tokenizer' {
  export const tokenize: typeof import('css-tree').tokenize
  export const tokenTypes: typeof import('css-tree').tokenTypes
}
declare module 'css-tree/walker' {
  const walk: typeof import('css-tree').walk
  export default walk
}

// juice without its own cheerio: `juice/client` would load a second HTML parser.
declare module 'juice/lib/inline.js' {
  interface Juice {
    inlineDocument($: unknown, css: string, options: Record<string, boolean>): unknown
  }
  const makeJuice: (base: Record<string, unknown>) => Juice | undefined
  export default makeJuice
}

// css-tree in one file, data included: its modules read their data with `require`, which no bundler follows.
declare module 'css-tree/dist/csstree.esm' {
  export const lexer: typeof import('css-tree').lexer
}
