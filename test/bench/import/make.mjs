/**
 * Makes the files of the import bench from `sources/` with real programs: Chromium saves and prints the pages,
 * LibreOffice writes the documents, Python's `email` the messages. Beside each file, in `files/`, a JSON says what is to
 * be found in it: the main words and the furniture as marked in the source, the details, and its visible words as another
 * program counts them. Run by hand (`node test/bench/import/make.mjs`, or with `pages`, `mails` or `documents` to make these alone; after `apt-get install chromium
 * libreoffice-writer-nogui poppler-utils fonts-noto-core fonts-noto-cjk`); the files that it made are in the repository.
 *
 * A source is a page with comments that the programs never see: `m` begins the main text, `o` furniture in it, `e` what
 * may be either (bylines, dates, credits); `/m`, `/o` and `/e` end them. What stands in none of them is furniture.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { makeDocuments } from './make/documents.mjs'
import { makeMails } from './make/mails.mjs'
import { makePages } from './make/pages.mjs'

const HERE = import.meta.dirname
const FILES = join(HERE, 'files')

const parts = process.argv.length > 2 ? process.argv.slice(2) : ['pages', 'mails', 'documents']
if (parts.length === 3) rmSync(FILES, { recursive: true, force: true })
mkdirSync(FILES, { recursive: true })
const browser = await chromium.launch({ executablePath: process.env.FACTMARK_CHROMIUM ?? '/usr/bin/chromium' })
try {
  const sources = readdirSync(join(HERE, 'sources'))
    .filter((name) => name.endsWith('.html'))
    .map((file) => {
      const name = file.replace('.html', '')
      return {
        name,
        html: readFileSync(join(HERE, 'sources', file), 'utf8'),
        details: JSON.parse(readFileSync(join(HERE, 'sources', `${name}.json`), 'utf8')),
      }
    })
  const pages = await makePages(browser, sources, FILES, parts.includes('pages'))
  if (parts.includes('mails')) await makeMails(browser, pages, FILES)
  if (parts.includes('documents')) await makeDocuments(browser, pages, FILES)
} finally {
  await browser.close()
}
