/**
 * Measures one direction of one format: `child.mjs FOLDER write|read FORMAT ANNOTATIONS CHARACTERS`. The peak is what
 * the process had in memory at most, resident, beyond what it had with the input loaded and the garbage gone: in the
 * first run, then the times are taken.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { median } from './timing.mjs'

const [folder, direction, name, annotations, characters] = process.argv.slice(2)
const { formats, isBinary, made, read, sizeOf, write } = await import(join(folder, 'built/measured.mjs'))
const { article, layer } = made(Number(annotations), Number(characters))
const pathOf = (extension) => join(folder, `file${extension}`)

const measured = direction === 'write' ? measureWrite() : measureRead()
console.log(JSON.stringify({ formats, ...measured }))

function measureWrite() {
  let files = []
  const peak = peakOf(() => {
    files = write(name, article, layer)
  })
  for (const { extension, content } of files) writeFileSync(pathOf(extension), content)
  writeFileSync(pathOf('.list'), JSON.stringify(files.map(({ extension }) => extension)))
  return {
    bytes: sizeOf(files),
    peak,
    floor: median(() => JSON.stringify(layer)),
    time: median(() => write(name, article, layer)),
  }
}

function measureRead() {
  const extensions = JSON.parse(readFileSync(pathOf('.list'), 'utf8'))
  const texts = extensions.map((extension) => {
    const bytes = readFileSync(pathOf(extension))
    return [extension, isBinary(name) ? new Uint8Array(bytes) : bytes.toString('utf8')]
  })
  const work = () => read(name, article, texts[0][1], Object.fromEntries(texts))
  let isRead = false
  const peak = peakOf(() => {
    isRead = work() !== null
  })
  if (!isRead) return {}
  const json = JSON.stringify(layer)
  return { peak, floor: median(() => JSON.parse(json)), time: median(work) }
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
