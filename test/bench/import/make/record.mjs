/** What is written beside each file, and what of this machine is taken out of the files. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** When the pages were saved, as the files have it: not when they were made. */
export const SAVED = new Date('2026-11-01T09:30:00Z')

/**
 * @param {string} folder
 * @param {string} file
 * @param {Buffer | string} bytes
 * @param {{ source: string, details: object, exact: string[], main: string, either: string, furniture: string, visible: string, counted: string }} facts
 */
export function keep(folder, file, bytes, facts) {
  writeFileSync(join(folder, file), bytes)
  writeFileSync(join(folder, `${file}.json`), `${JSON.stringify(facts, null, 1)}\n`)
}

/** The words of blocks by their marks. @param {{ words: string, mark: string | null }[]} blocks */
export function wordsByMark(blocks) {
  const of = (mark) =>
    blocks
      .filter((block) => (block.mark ?? 'o') === mark)
      .map(({ words }) => words)
      .join('\n')
  return { main: of('m'), either: of('e'), furniture: of('o') }
}

/** Dates of this machine's clock in a PDF file, replaced by one of the same length. @param {Buffer} pdf @param {string} day */
export function datedPdf(pdf, day) {
  const stamp = `${day.replaceAll('-', '')}093000`
  const source = pdf.toString('latin1')
  return Buffer.from(
    source
      .replace(/(\/(?:CreationDate|ModDate)\s*\(D:)\d{14}/g, (_, before) => before + stamp)
      .replace(/(<xmp:(?:Create|Modify)Date>)\d{4}-\d{2}-\d{2}/g, (_, before) => before + day),
    'latin1',
  )
}

/** The same for the entries of a ZIP file, in place. @param {Buffer} zip */
export function datedZip(zip) {
  const dated = Buffer.from(zip)
  const [time, date] = [(9 << 11) | (30 << 5), ((2026 - 1980) << 9) | (11 << 5) | 1]
  const end = dated.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = dated.readUInt32LE(end + 16)
  while (dated.readUInt32LE(at) === 0x02014b50) {
    const local = dated.readUInt32LE(at + 42)
    dated.writeUInt16LE(time, at + 12)
    dated.writeUInt16LE(date, at + 14)
    dated.writeUInt16LE(time, local + 10)
    dated.writeUInt16LE(date, local + 12)
    at += 46 + dated.readUInt16LE(at + 28) + dated.readUInt16LE(at + 30) + dated.readUInt16LE(at + 32)
  }
  return dated
}
