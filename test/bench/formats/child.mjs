/**
 * Measures one direction of one format in a process of its own: `child.mjs FOLDER write|read FORMAT ANNOTATIONS
 * CHARACTERS [--memory]`. The peak is how much more was resident at most while the work was done for the first time
 * than before, with its input loaded, its code run on a small layer and the garbage gone. With `--memory` that is all;
 * without, the times are taken afterwards.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { median } from './timing.mjs'

const [folder, direction, name, annotations, characters, option] = process.argv.slice(2)
const { formats, isBinary, made, read, sizeOf, write } = await import(join(folder, 'built/measured.mjs'))
const { article, layer } = made(Number(annotations), Number(characters))
const pathOf = (extension) => join(folder, `file${extension}`)

const small = made(100, 10_000)
const smallFiles = write(name, small.article, small.layer)
readFiles(small.article, smallFiles)

console.log(JSON.stringify({ formats, ...(direction === 'write' ? measureWrite() : measureRead()) }))

function measureWrite() {
  let files = []
  const peak = peakOf(() => {
    files = write(name, article, layer)
  })
  const bytes = sizeOf(files)
  if (option === '--memory') return { bytes, peak }
  for (const { extension, content } of files) writeFileSync(pathOf(extension), content)
  writeFileSync(pathOf('.list'), JSON.stringify(files.map(({ extension }) => extension)))
  const floor = median(() => JSON.stringify(layer))
  return { bytes, peak, floor, time: median(() => write(name, article, layer)) }
}

function measureRead() {
  const files = JSON.parse(readFileSync(pathOf('.list'), 'utf8')).map((extension) => {
    const bytes = readFileSync(pathOf(extension))
    return { extension, content: isBinary(name) ? new Uint8Array(bytes) : bytes.toString('utf8') }
  })
  let built = null
  const peak = peakOf(() => {
    built = readFiles(article, files)
  })
  if (built === null) return {}
  if (option === '--memory') return { peak }
  const json = JSON.stringify(layer)
  return { peak, floor: median(() => JSON.parse(json)), time: median(() => readFiles(article, files)) }
}

/** What is read from files; null for a format that is only written. */
function readFiles(of, files) {
  const companions = Object.fromEntries(files.map(({ extension, content }) => [extension, content]))
  return read(name, of, files[0].content, companions)
}

/** How much more was resident at most during `work` than before, in bytes; Linux alone can forget an earlier peak. */
function peakOf(work) {
  globalThis.gc()
  globalThis.gc()
  const before = process.memoryUsage.rss()
  forgetPeak()
  work()
  return highest() - before
}

function forgetPeak() {
  try {
    writeFileSync('/proc/self/clear_refs', '5')
  } catch {
    // The peak is then that of the whole process.
  }
}

function highest() {
  try {
    return Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}
