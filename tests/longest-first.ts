import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {BaseSequencer, type TestSpecification} from 'vitest/node'

/** Files that take long, longest first: begun last, one would keep one worker busy while the others are done. */
const longest = [
  'wechat/proof-odd',
  'wechat/proof-even',
  'properties',
  'hostile',
  'growth',
  'fuzz-marks',
  'fuzz-text',
  'style/layers',
  'deliver/page',
  'preview/page',
  'package',
  'theme-tools/gallery',
  'style/inline',
  'deliver/copy',
  'wechat/mutations',
  'wechat/formats',
  'cli/themes',
  'dialects',
  'darkmode/audit',
].map(name => join(dirname(fileURLToPath(import.meta.url)), `${name}.test.ts`))

/** The order of the test files. Vitest knows how long each takes only where it has run them before. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const gone = longest.filter(path => !existsSync(path))
    if (gone.length > 0) throw new Error(`tests/longest-first.ts names what is not there: ${gone.join(', ')}`)
    const places = new Map(longest.map((path, place) => [path, place]))
    const place = ({moduleId}: TestSpecification) => places.get(join(moduleId)) ?? longest.length
    return (await super.sort(files)).sort((a, b) => place(a) - place(b))
  }
}
