// One converter on one input: prints milliseconds per article and peak memory as JSON.
import {contenders} from './contenders.mjs'
import {inputs} from './inputs.mjs'

const [name, input] = process.argv.slice(2)
const {articles: load, warmUp, runs} = inputs[input]
const articles = load()
const convert = await contenders[name]()
let length = 0
for (let i = 0; i < warmUp; i++) for (const article of articles) length += (await convert(article)).length
const start = performance.now()
for (let i = 0; i < runs; i++) for (const article of articles) length += (await convert(article)).length
const ms = (performance.now() - start) / (runs * articles.length)
if (length === 0) throw new Error(`${name} gave nothing`)
const kilobytes = articles.reduce((sum, each) => sum + Buffer.byteLength(each), 0) / articles.length / 1024
process.stdout.write(JSON.stringify({ms, mb: process.resourceUsage().maxRSS / 1024, kilobytes}))
