/** Pages as Chromium saves and prints them. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { markedBlocks } from './marked.mjs'
import { datedPdf, keep, SAVED, wordsByMark } from './record.mjs'
import { visibleWords } from './visible.mjs'

/** The pages that are printed in two columns as well, with the element that is set so. */
const COLUMNS = {
  'en-reservoir': '.c-body',
  'en-storm': '.posts',
  'nl-waterschap': 'article',
  'fr-hopital': 'article',
  'ja-dam': 'article',
  'he-library': '.text',
}

/** A page at an address, none of whose requests leaves this machine. */
export async function opened(browser, address, html) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.route('**/*', (route) =>
    route.request().url() === address ? route.fulfill({ contentType: 'text/html', body: html }) : route.abort(),
  )
  await page.goto(address)
  return { page, close: () => context.close() }
}

/** What Chromium shows of a file. */
export async function visibleIn(browser, path) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true })
  const page = await context.newPage()
  await page.goto(`file://${path}`)
  const words = await page.evaluate(visibleWords)
  await context.close()
  return words
}

/** What pdftotext finds. @param {string} path */
export function visibleInPdf(path) {
  return execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8' })
}

/** The sources with their blocks; every page saved and printed, if `isMade`. */
export async function makePages(browser, sources, folder, isMade) {
  const made = []
  for (const { name, html, details: facts } of sources) {
    const { exact, charset, scripted = [], ...details } = facts
    const bytes = Buffer.from(html, charset ? 'latin1' : 'utf8')
    const { page, close } = await opened(browser, details.source, charset ? windows1252(html) : bytes)
    const { blocks, hidden, hasShadow } = await page.evaluate(markedBlocks)
    const words = wordsByMark(blocks)
    const truth = { ...words, furniture: `${words.furniture}\n${hidden}` }
    made.push({ name, blocks, details, exact })
    if (!isMade) {
      await close()
      continue
    }
    const base = { source: name, exact, ...truth }

    const saved = await page.evaluate(() => {
      const root = document.documentElement
      return `<!DOCTYPE html>\n${root.getHTML ? `<html lang="${root.lang}"${root.dir ? ` dir="${root.dir}"` : ''}>${root.getHTML({ serializableShadowRoots: true })}</html>` : root.outerHTML}\n`
    })
    const location = details.source
    const stamp = `<!-- saved from url=(${String(location.length).padStart(4, '0')})${location} -->\n`
    const inPlace = saved.replace('\n', `\n${stamp}`)
    const file = join(folder, `${name}.html`)
    writeFileSync(file, charset ? windows1252(inPlace) : inPlace)
    // Of elements in slots `innerText` runs the words of blocks together.
    const visible = hasShadow ? blocks.map((block) => block.words).join('\n') : await visibleIn(browser, file)
    const counted = `Chromium ${browser.version().split('.')[0]}, ${hasShadow ? 'shown text nodes' : 'innerText'}`
    keep(folder, `${name}.html`, readFileSync(file), { ...base, details, visible, counted })

    const session = await page.context().newCDPSession(page)
    const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' })
    const mht = data.replace(/^Date: .*$/m, `Date: ${SAVED.toUTCString().replace('GMT', '-0000')}`)
    // What only a script says is gone in this kind of file.
    const left = Object.fromEntries(Object.entries(details).filter(([key]) => !scripted.includes(key)))
    const ofSaved = { ...left, captured: SAVED.toISOString() }
    keep(folder, `${name}.mht`, mht, { ...base, details: ofSaved, visible, counted })

    const printed = { ...base, exact: [], counted: 'pdftotext' }
    const ofPdf = { title: details.title, language: details.language, published: details.published }
    const print = async (target) => {
      const pdf = datedPdf(await page.pdf({ format: 'A4', margin: MARGIN, tagged: true }), details.published)
      writeFileSync(join(folder, target), pdf)
      keep(folder, target, pdf, { ...printed, details: ofPdf, visible: visibleInPdf(join(folder, target)) })
    }
    await print(`${name}.pdf`)
    if (COLUMNS[name]) {
      await page.addStyleTag({ content: `${COLUMNS[name]} { columns: 2; column-gap: 2em }` })
      await print(`${name}-columns.pdf`)
    }
    await close()
    console.log(name)
  }
  return made
}

const MARGIN = { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' }

/** Bytes of a text in Windows-1252, for the signs that these sources have beyond Latin-1. @param {string} text */
export function windows1252(text) {
  const beyond = { '„': 0x84, '“': 0x93, '”': 0x94, '‘': 0x91, '’': 0x92, '–': 0x96, '—': 0x97, '€': 0x80, '…': 0x85 }
  return Buffer.from([...text].map((sign) => beyond[sign] ?? sign.charCodeAt(0)))
}
