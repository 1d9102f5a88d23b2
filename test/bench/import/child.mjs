/**
 * Reads all files of a kind, by us or by the bare library, in a process of its own: `child.mjs MODULE KIND ours|bare
 * FILE…`. Prints the time for all of them in milliseconds (the middle of several rounds, after one to warm up) and the
 * most memory that was resident beyond what was there before, in bytes; ours also what was read.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'

const [module, kind, who, ...files] = process.argv.slice(2)
const { extract, articleLanguage, bare } = (await import(pathToFileURL(module).href)).measured
const contents = files.map((file) => readFileSync(file))
const read = []
const before = process.memoryUsage().rss
for (const [index, file] of files.entries()) {
  const bytes = new Uint8Array(contents[index])
  if (who === 'bare') await bare[kind](bytes)
  else {
    const outcome = await extract(kind, bytes, basename(file))
    if (!outcome.ok) read.push({ file, error: outcome.error.code })
    else {
      const { text, omitted, details, replaced } = outcome.value
      read.push({ file, text, omitted, details, replaced })
    }
  }
}
const memory = mostResident() - before
// What it takes to know a language is no part of reading.
for (const entry of read)
  if (!entry.error)
    entry.details = { ...entry.details, language: await articleLanguage(entry.details.language, entry.text) }
const times = []
for (let round = 0; round < Number(process.env.FACTMARK_BENCH_ROUNDS ?? 5); round += 1) {
  const from = performance.now()
  for (const [index, file] of files.entries()) {
    const bytes = new Uint8Array(contents[index])
    await (who === 'bare' ? bare[kind](bytes) : extract(kind, bytes, basename(file)))
  }
  times.push(performance.now() - from)
}
console.log(JSON.stringify({ time: times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)], memory, read }))

/** What Linux says of this process alone; `maxRSS` begins with what its parent had. */
function mostResident() {
  try {
    return Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}
