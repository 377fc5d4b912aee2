import {VFile} from 'vfile'
import {resolve} from '/work/main/src/options.ts'
import {createProcessor} from '/work/main/src/processor.ts'
import {readMeta} from '/work/main/src/read/meta.ts'
import {detectFeatures} from '/work/main/src/read/remark-syntax.ts'
import {test} from 'vitest'
import {readFileSync} from 'node:fs'
test('x', async () => {
  for (const s of readFileSync('/tmp/w/in.txt','utf8').split('\n').filter(Boolean)) {
    const source = s.replaceAll('⏎','\n').replaceAll('·','\u00A0')
    const file = new VFile(source); file.data.lang='en'; readMeta(file)
    const html = String(await createProcessor(resolve({}).processor, detectFeatures(source)).process(file))
    console.log(s+'\n   '+html.replace(/^<section><section class="weimark">([\s\S]*)<\/section><\/section>$/,'$1').replaceAll('\u00a0','·')+'   '+file.messages.map(m=>`${m.ruleId}@${m.line}:${m.column}`).filter(x=>!x.includes('title-m')).join(' '))
  }
})
