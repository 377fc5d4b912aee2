// One converter on one input: prints milliseconds per article and peak memory as JSON.
import {contenders, inputs} from './contenders.mjs'

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
process.stdout.write(JSON.stringify({ms, mb: process.resourceUsage().maxRSS / 1024}))
