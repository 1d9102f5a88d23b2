/** Documents as LibreOffice writes them: Word, OpenDocument, RTF, EPUB and PDF. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { flatDocument } from './flatDocument.mjs'
import { visibleInPdf } from './pages.mjs'
import { datedPdf, datedZip, keep } from './record.mjs'
import { visibleWords } from './visible.mjs'

/** Which article in which format; a second column where it says so. */
const DOCUMENTS = {
  docx: ['en-ferry', 'nl-waterschap', 'de-umfrage', 'fr-marche', 'ar-port', 'ja-dam', 'th-market'],
  odt: ['en-reservoir', 'nl-nieuwsbrief', 'de-talbahn', 'he-library', 'zh-metro'],
  rtf: ['en-council', 'nl-tram', 'de-umfrage', 'fr-hopital', 'ar-port', 'ja-dam'],
  epub: ['en-storm', 'nl-waterschap', 'fr-marche', 'ja-dam'],
  pdf: [
    'en-reservoir',
    'en-ferry',
    'nl-tram',
    'de-umfrage',
    'fr-hopital',
    'ar-port',
    'he-library',
    'zh-metro',
    'th-market',
  ],
}
const TWO_COLUMNS = new Set(['en-reservoir', 'fr-hopital', 'he-library', 'zh-metro'])

export async function makeDocuments(browser, pages, folder) {
  const work = mkdtempSync(join(tmpdir(), 'corpus-'))
  const office = (format, out, files) =>
    execFileSync(
      'soffice',
      [`-env:UserInstallation=file://${work}/profile`, '--headless', '--convert-to', format, '--outdir', out, ...files],
      { stdio: 'ignore', env: { ...process.env, TZ: 'UTC' } },
    )
  try {
    for (const [format, names] of Object.entries(DOCUMENTS)) {
      const isPdf = format === 'pdf'
      const isParted = isPdf || format === 'epub'
      const [drafts, out, read] = ['drafts', 'out', 'read'].map((name) => join(work, format, name))
      for (const made of [drafts, out, read]) mkdirSync(made, { recursive: true })
      const documents = names.map((name) => {
        const page = pages.find((one) => one.name === name)
        const columns = isPdf && TWO_COLUMNS.has(name) ? 2 : 1
        const document = flatDocument(page, { columns, tracked: !isPdf && format !== 'epub' })
        const draft = join(drafts, `${name}-${format}.fodt`)
        writeFileSync(draft, document.xml)
        return { page, draft, file: `${name}-${format}.${format}`, ...document }
      })
      office(
        isPdf ? 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}' : format,
        out,
        documents.map(({ draft }) => draft),
      )
      const records = []
      for (const { page, file, main, note, furniture } of documents) {
        const { title, author, publisher, published, language } = page.details
        const made = dated(readFileSync(join(out, file)), format, published)
        writeFileSync(join(folder, file), made)
        const facts = {
          source: page.name,
          exact: [],
          // Where a page or a chapter ends, a note stands in the middle of the text.
          main: [...main, ...(isParted ? [] : [note])].join('\n'),
          either: isParted ? note : '',
          furniture: furniture.join('\n'),
          // What is kept of a book's date is when it was last changed.
          details: { title, author: author ?? publisher, language, ...(format !== 'epub' && { published }) },
        }
        records.push({ file, made, facts })
      }
      if (format !== 'pdf' && format !== 'epub')
        office(
          'txt:Text (encoded):UTF8',
          read,
          documents.map(({ file }) => join(folder, file)),
        )
      for (const { file, made, facts } of records) {
        keep(folder, file, made, { ...facts, ...(await visibleOf(browser, join(folder, file), format, read)) })
        console.log(file)
      }
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function visibleOf(browser, path, format, folder) {
  if (format === 'pdf') return { visible: visibleInPdf(path), counted: 'pdftotext' }
  if (format === 'epub') return { visible: await bookIn(browser, path), counted: 'Chromium, innerText of the chapters' }
  const made = readFileSync(
    join(
      folder,
      path
        .split('/')
        .at(-1)
        .replace(/\.\w+$/, '.txt'),
    ),
    'utf8',
  )
  return { visible: made.replace(/^\ufeff/, ''), counted: 'LibreOffice, text export' }
}

async function bookIn(browser, path) {
  const entries = unzipSync(readFileSync(path))
  const page = await browser.newPage()
  const texts = []
  for (const name of Object.keys(entries)
    .filter((one) => /sections\/.*\.xhtml$/.test(one))
    .toSorted()) {
    await page.setContent(strFromU8(entries[name]).replace(/^<\?xml[^>]*>/, ''))
    texts.push(await page.evaluate(visibleWords))
  }
  await page.close()
  return texts.join('\n')
}

function dated(bytes, format, day) {
  if (format === 'pdf') return datedPdf(bytes, day)
  if (format === 'rtf') return rtfWithoutClock(bytes, day)
  if (format !== 'epub') return datedZip(bytes)
  // Its writer notes when the book was made.
  const entries = unzipSync(bytes)
  const packed = Object.entries(entries).map(([name, content]) => {
    const isPackage = name.endsWith('.opf')
    const words = isPackage
      ? Buffer.from(
          strFromU8(content).replace(/(dcterms:modified">)[^<]*/g, (_, before) => `${before}${day}T09:30:00Z`),
        )
      : content
    return [name, [words, { level: name === 'mimetype' ? 0 : 9, mtime: '2026-11-01T09:30:00' }]]
  })
  return Buffer.from(zipSync(Object.fromEntries(packed)))
}

/** The times of creation and revision. */
function rtfWithoutClock(bytes, day) {
  const [year, month, date] = day.split('-').map(Number)
  return Buffer.from(
    bytes
      .toString('latin1')
      .replace(
        /\{\\(creatim|revtim|printim)\\yr\d+\\mo\d+\\dy\d+\\hr\d+\\min\d+\}/g,
        (_, kind) => `{\\${kind}\\yr${year}\\mo${month}\\dy${date}\\hr9\\min30}`,
      ),
    'latin1',
  )
}
