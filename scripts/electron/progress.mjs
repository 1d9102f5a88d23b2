/** Download progress: a bar in a terminal, a line for each tenth in a log. */
import { Presets, SingleBar } from 'cli-progress'

const MEGABYTE = 1_000_000

/**
 * @param {string} label what is being downloaded
 * @param {number} total bytes; 0 if it isn't known
 * @returns {{ advance(bytes: number): void, stop(): void }}
 */
export function startProgress(label, total) {
  const megabytes = Math.round(total / MEGABYTE)
  console.error(`Downloading ${label}${total > 0 ? ` (${megabytes} MB)` : ''} …`)
  if (!total) return { advance() {}, stop() {} }
  return process.stderr.isTTY ? bar(megabytes) : lines(total, megabytes)
}

/** @param {number} megabytes */
function bar(megabytes) {
  const display = new SingleBar(
    { format: '  {bar} {percentage} % | {value}/{total} MB | {eta_formatted} left', hideCursor: true },
    Presets.shades_classic,
  )
  display.start(megabytes, 0)
  let done = 0
  return {
    /** @param {number} bytes */
    advance(bytes) {
      done += bytes
      display.update(Math.round(done / MEGABYTE))
    },
    stop: () => display.stop(),
  }
}

/**
 * @param {number} total
 * @param {number} megabytes
 */
function lines(total, megabytes) {
  let done = 0
  let told = 0
  return {
    /** @param {number} bytes */
    advance(bytes) {
      done += bytes
      const tenth = Math.floor((done / total) * 10)
      if (tenth === told) return
      told = tenth
      console.error(`  ${tenth * 10} % of ${megabytes} MB`)
    },
    stop() {},
  }
}
