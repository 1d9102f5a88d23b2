/**
 * What LibreOffice reads of the files that newsrooms get: every row and number of the sheets, every comment and all of
 * the text of the Word file.
 */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Layer } from '../../src/core/model/layer.ts'
import type { Sheet } from '../../src/core/newsroom/sheetColumns.ts'
import { workbookOf } from '../../src/workspace/newsroom/workbook.ts'
import { run } from '../unit/cli/support.ts'
import { temporaryFolder } from '../unit/workspace/support.ts'
import { converted } from './libreOffice.ts'

const SAMPLES = join(import.meta.dirname, '../../annotations')
const ARTICLE = 'council-flood-defences'

describe('LibreOffice', () => {
  it('reads every row of the sheets, with numbers and dates as such', async () => {
    const folder = await temporaryFolder()
    await cp(SAMPLES, join(folder, 'workspace'), { recursive: true })
    const { code } = await run(
      join(folder, 'workspace'),
      'export',
      '--format',
      'xlsx',
      '--out',
      join(folder, 'all.xlsx'),
    )
    expect(code).toBe(0)
    const layers = await layersIn(join(folder, 'workspace'))
    const all = layers.flatMap(({ annotations }) => annotations)
    const sheets = await converted(
      folder,
      'all.xlsx',
      'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1',
    )
    expect(sheets).toHaveLength(4)
    const byHead = (head: string) => sheets.find((sheet) => sheet.split('\n')[0]?.includes(head)) ?? ''
    const figures = byHead('Part of claim')
    const value = all.find((one) => (one.value?.value ?? 0) > 1000)?.value?.value
    expect(figures).toContain(`\t${value}\t`)
    for (const { id } of all) expect(sheets[0]).toContain(id)
    expect(sheets[0]).toMatch(/\t\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\t/)
  })

  it('reads the table as it is shown, with its groups as headings that its rows fold under', async () => {
    const folder = await temporaryFolder()
    const sheet: Sheet = {
      name: 'Annotations',
      columns: [
        { name: 'Words', kind: 'words' },
        { name: 'Number', kind: 'number' },
        { name: 'Created', kind: 'time' },
      ],
      rows: [
        ['“much” & more', 1234.5, new Date('2026-11-30T09:05:00Z')],
        ['=1+1', -2, null],
      ],
      groups: [
        { name: 'Figure', count: 1 },
        { name: 'Quote', count: 1 },
      ],
    }
    await writeFile(join(folder, 'table.xlsx'), await workbookOf([sheet]))
    const [flat] = await converted(folder, 'table.xlsx', 'fods')
    const cells = [...(flat ?? '').matchAll(/<text:p>([^<]*)</g)].map(([, words]) => words)
    expect(cells).toEqual([
      ...['Words', 'Number', 'Created', 'Figure', '1'],
      ...['“much” &amp; more', '1234.5', '2026-11-30 09:05:00', 'Quote', '1', '=1+1', '-2'],
    ])
    expect(flat?.match(/<table:table-row-group/g)).toHaveLength(2)
    expect(flat).not.toContain('table:formula')
  })

  it('reads the text of the Word file, with one comment an annotation', async () => {
    const folder = await temporaryFolder()
    await cp(SAMPLES, join(folder, 'workspace'), { recursive: true })
    const root = join(folder, 'workspace')
    const [{ annotations = [], annotator } = {}] = (await layersIn(root)).filter(
      ({ article }) => article.id === ARTICLE,
    )
    const args = ['--article', ARTICLE, '--annotator', annotator?.id ?? '', '--out', join(folder, 'council.docx')]
    expect((await run(root, 'export', '--format', 'docx', ...args)).code).toBe(0)
    const [document = ''] = await converted(folder, 'council.docx', 'fodt')
    expect(document.match(/<office:annotation /g)).toHaveLength(annotations.length)
    const words = document.replaceAll(/<office:annotation .*?<\/office:annotation>/gs, '').replaceAll(/<[^>]+>/g, '')
    const { text } = JSON.parse(await readFile(join(root, 'articles', `${ARTICLE}.json`), 'utf8')) as { text: string }
    const plain = (said: string) =>
      said.replaceAll(/&(?:apos|quot|amp);/g, (sign) => ENTITIES[sign] ?? '').replaceAll(/\s+/g, '')
    expect(plain(words)).toContain(plain(text))
  })
})

const ENTITIES: Readonly<Record<string, string>> = { '&apos;': "'", '&quot;': '"', '&amp;': '&' }

async function layersIn(root: string): Promise<readonly Layer[]> {
  const articles = await readdir(join(root, 'layers'))
  const files = await Promise.all(
    articles.map(async (article) =>
      (await readdir(join(root, 'layers', article))).map((name) => join(root, 'layers', article, name)),
    ),
  )
  return Promise.all(files.flat().map(async (file) => JSON.parse(await readFile(file, 'utf8'))))
}
