/** The fuzzer of IPC: every method of the contract, from the page, with payloads that are nearly right. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { methods } from '../../src/ipc/methods.ts'
import { expect, open, saved, tag, test } from '../e2e/factmark.ts'
import { COUNCIL } from '../e2e/samples.ts'
import { AMOUNTS, randomNumbers, SEED } from './amounts.ts'
import { mutateValue, pick } from './mutate.ts'

/** The longest that one call may take, in milliseconds. */
const LONGEST = 2000

/** What reads a stranger's file starts a process for it; it may take so many milliseconds. */
const LONGEST_READING = 20_000
const READS: ReadonlySet<Method> = new Set([
  'importText',
  'pastedText',
  'importFiles',
  'articleSource',
  'remakeArticle',
])

type Method = keyof typeof methods

/** A record that isn't there. */
const CLAIM = '00000000-0000-4000-8000-000000000007'

const HALF = { value: 0.5, reason: null } as const
const SCORES = { f1Exact: HALF, f1Overlap: HALF, kappa: HALF, fleissKappa: HALF, alphaU: HALF, gamma: null }

const ANNOTATIONS = {
  annotator: 'Guest',
  annotators: [],
  mapping: { tags: { CLAIM: 'claim' }, relations: { source: 'attributed-to' } },
  unit: 'utf-16',
  replace: false,
  believesPositions: false,
}

/** A valid payload of each method that takes one. */
const VALID: Readonly<Partial<Record<Method, unknown>>> = {
  // The questions about these are answered with no.
  peopleIn: { workspace: '/nowhere/at/all' },
  setUp: { name: 'Ann', workspace: '/nowhere/at/all' },
  openWorkspace: { path: '/nowhere/at/all' },
  switchAnnotator: { name: 'Ann' },
  saveSettings: {
    theme: 'dark',
    language: 'en',
    singleKeys: true,
    reading: { textSize: 19, lineWidth: 66, lineHeight: 1.7 },
  },
  sendAgain: { article: 'rondpunt', annotator: 'ann' },
  givePassword: { password: 'x' },
  changePassword: { password: 'a long password' },
  chooseTeamFolder: { token: '7f3c2a10-0000-4000-8000-000000000001' },
  joinTeam: { token: '7f3c2a10-0000-4000-8000-000000000001', password: 'x', next: null },
  teamProgress: { after: '' },
  inviteMember: { id: 'ann', name: 'Ann', rights: ['annotate'], again: false },
  revokeMember: { id: 'ann' },
  setRights: { id: 'ann', rights: ['annotate'] },
  assignArticles: { articles: [], annotators: 2, to: [] },
  serverArticles: { words: 'brug', order: 'title', after: { place: 'Brug', id: 'brug' } },
  returnTask: { article: 'rondpunt' },
  takeAgain: { article: 'rondpunt' },
  fetchArticle: { article: 'rondpunt' },
  keepHere: { articles: ['rondpunt'], isKept: true },
  changeView: {
    tabs: [COUNCIL.id],
    place: { article: COUNCIL.id, top: 0, anchor: 4, focus: 4, selected: null, at: '2026-03-01T10:00:00.000Z' },
  },
  tourSample: { language: 'en' },
  searchAnnotations: { query: 'votes' },
  searchTexts: { query: 'votes' },
  exportCodebook: { format: 'refi-qda' },
  saveCodebook: { base: null, next: { format: 'factmark-codebook', version: 1, revision: 0 }, note: 'why' },
  openArticle: { id: COUNCIL.id },
  articleVersions: { article: COUNCIL.id },
  saveChangeLog: { article: COUNCIL.id, as: 'html' },
  claim: { id: CLAIM },
  passages: { id: CLAIM },
  readDraft: { article: COUNCIL.id },
  keepEvidence: { paths: [] },
  createClaim: {
    claim: {
      format: 'factmark-claim',
      version: 1,
      id: CLAIM,
      statement: 'The plan passed by 31 votes to 17.',
      created: '2026-03-01T10:00:00.000Z',
      updated: '2026-03-01T10:00:00.000Z',
    },
  },
  changeClaim: { id: CLAIM, changes: [{ path: 'statement', value: 'The plan passed.' }] },
  takeBackClaim: { id: CLAIM, written: [{ path: 'statement', before: 'a', after: 'b' }] },
  removeClaim: { id: CLAIM },
  sameClaims: { statement: 'The plan passed by 31 votes.', language: 'en', claimant: null, except: null },
  openEvidence: { claim: CLAIM, evidence: CLAIM },
  exportClaims: { ids: [CLAIM], format: 'docx' },
  overview: { since: '2026-03-01T10:00:00.000Z' },
  saveAssignments: { assignments: { each: 2, articles: { [COUNCIL.id]: ['ann', 'bob'] } } },
  tableRequest: {
    query: 'tag:figure value:>1m',
    sort: [{ column: 'words', descending: true }],
    group: 'attribute:claim-type',
  },
  tableRows: { result: 1, from: 0, to: 100 },
  tableFind: { result: 1, place: { article: COUNCIL.id, annotator: 'ann', id: CLAIM } },
  tableCross: { query: '', row: 'speaker', column: 'tag' },
  changeAnnotations: {
    places: [{ article: COUNCIL.id, annotator: 'ann', id: CLAIM }],
    change: { kind: 'answer', key: 'claim-type', values: ['quantity'] },
  },
  takeBackAnnotations: { token: CLAIM },
  edit: { article: COUNCIL.id, edit: { type: 'status', status: 'done' } },
  importFiles: { paths: ['/nowhere/at/all.txt'] },
  importText: { title: 'Bericht', text: 'Ruim dertig locaties.', html: '<p>Ruim <b>dertig</b> locaties.</p>' },
  pastedText: { html: '<ul><li>Ruim dertig</ul>' },
  relateArticle: { id: COUNCIL.id, other: 'none', as: 'later', undo: false },
  changeInbox: { moves: true },
  editDetails: { id: COUNCIL.id, details: { title: 'Titel', language: 'nl', published: '2022-02', source: null } },
  articleSource: { id: COUNCIL.id },
  remakeArticle: { id: COUNCIL.id, parts: ['p1', 'p2'] },
  openOriginal: { id: 'none' },
  exportOriginal: { id: 'none' },
  trashArticle: { id: 'none' },
  trashLayer: { id: COUNCIL.id },
  restore: { trash: '20260301-none' },
  deleteFromTrash: { trash: '20260301-none' },
  export: {
    ...{ format: 'factmark', articles: [COUNCIL.id], whose: 'mine', annotators: [] },
    ...{ leaveOut: false, bom: false, separator: ',' },
  },
  exportTable: { query: 'tag:claim', format: 'xlsx' },
  sendSeveral: { articles: [COUNCIL.id] },
  exportablePeople: { articles: null },
  showFile: { path: '/etc/passwd' },
  menuState: { enabled: ['undo'], undo: { action: 'tag', count: 1 }, redo: null },
  versions: { article: COUNCIL.id },
  readVersion: { article: COUNCIL.id, name: '20260301T100000000Z' },
  conflictCopies: { article: COUNCIL.id },
  planExport: { format: 'brat', articles: [COUNCIL.id], whose: 'mine', annotators: [] },
  chooseAnnotations: { what: 'file', article: COUNCIL.id, createArticles: false },
  chooseMerge: { what: 'file' },
  merge: { token: '00000000-0000-4000-8000-000000000009', add: ['ann'], replace: [] },
  undoMerge: { token: '00000000-0000-4000-8000-000000000009' },
  redoMerge: { token: '00000000-0000-4000-8000-000000000009' },
  tryAnnotations: ANNOTATIONS,
  importAnnotations: ANNOTATIONS,
  colleagues: { article: COUNCIL.id },
  setBlind: { blind: true },
  continueHere: { adjudicated: COUNCIL.id },
  acceptIncoming: { token: '00000000-0000-4000-8000-000000000009', annotators: ['ann'] },
  declineIncoming: { token: '00000000-0000-4000-8000-000000000009' },
  undoIncoming: { token: '00000000-0000-4000-8000-000000000009' },
  changeMemory: {
    words: [{ tag: 'figure', words: '31 votes', tagged: 1, rejected: 0 }],
    places: [{ article: COUNCIL.id, tag: 'claim', start: 0, end: 9, rejected: true }],
    at: '2026-03-01T10:00:00.000Z',
  },
  openAdjudication: { article: COUNCIL.id },
  adjudicate: { article: COUNCIL.id, edit: { type: 'remove', id: '00000000-0000-4000-8000-000000000001' } },
  closeAdjudication: { article: COUNCIL.id },
  sendForReview: { article: COUNCIL.id, annotators: ['ann'] },
  measurable: { article: COUNCIL.id },
  measurableArticle: { article: COUNCIL.id, annotators: ['ann', 'bob'] },
  saveReport: {
    article: COUNCIL.id,
    as: 'html',
    annotators: ['ann', 'bob'],
    articles: 1,
    overall: SCORES,
    byTag: { claim: SCORES, figure: SCORES, quote: SCORES, attribution: SCORES },
    isApproximate: false,
    wasCut: false,
  },
  mergeConflictCopy: { article: COUNCIL.id, file: 'ann (conflicted copy 2026-03-01 101500).json' },
}

type Outcome = 'answered' | 'refused' | 'slow'

/** Calls methods all at once, and tells what became of each. */
function call(page: Page, calls: readonly (readonly [Method, unknown])[]): Promise<readonly Outcome[]> {
  const timed = calls.map(([name, payload]) => [name, payload, READS.has(name) ? LONGEST_READING : LONGEST] as const)
  return page.evaluate(async (calls) => {
    const bridge = window.factmark as unknown as Record<string, (payload: unknown) => Promise<unknown>>
    const isRefusal = (answer: unknown) =>
      typeof answer === 'object' && answer !== null && Reflect.get(answer, 'ok') === false
    return Promise.all(
      calls.map(([name, payload, longest]) =>
        Promise.race([
          Promise.resolve(bridge[name]?.(payload)).then(
            (answer): Outcome => (isRefusal(answer) ? 'refused' : 'answered'),
            (): Outcome => 'refused',
          ),
          new Promise<Outcome>((resolve) => setTimeout(() => resolve('slow'), longest)),
        ]),
      ),
    )
  }, timed)
}

test('takes any call without crashing, hanging, or writing outside the workspace', async ({
  start,
  workspace,
  folder,
}) => {
  const { app, page } = await start({ workspace, annotator: 'ann' })
  await open(page, COUNCIL.title)
  await app.evaluate(({ dialog, shell, BrowserWindow }) => {
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] })
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' })
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false })
    shell.showItemInFolder = () => undefined
    for (const window of BrowserWindow.getAllWindows()) window.webContents.print = (_options, done) => done?.(true, '')
  })
  const before = (await readdir(folder)).sort()
  const passwords = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const random = randomNumbers(SEED)
  const names = Object.keys(methods) as Method[]
  for (const name of names)
    if (!methods[name].takes.safeParse(undefined).success)
      expect(methods[name].takes.safeParse(VALID[name]).success, name).toBe(true)
  const counts = { answered: 0, refused: 0, slow: 0 }
  let mutated = 0
  for (let sent = 0; sent < AMOUNTS.inputs / 2; ) {
    const batch = Array.from({ length: 50 }, () => {
      const name = pick(random, names)
      const asItIs = random() < 0.2
      const payload = asItIs ? VALID[name] : mutateValue(random, VALID[name])
      if (!asItIs && VALID[name] !== undefined) mutated += 1
      return [name, payload] as const
    })
    sent += batch.length
    const outcomes = await call(page, batch)
    for (const [index, sentCall] of batch.entries()) {
      const first = outcomes[index]
      // What hangs does so by itself too; a call among fifty on a machine that is busy elsewhere doesn't.
      const [outcome = 'slow'] = first && first !== 'slow' ? [first] : await call(page, [sentCall])
      counts[outcome] += 1
      if (outcome === 'slow') console.log('slow', JSON.stringify(sentCall).slice(0, 300))
    }
  }
  console.log(
    `IPC: ${counts.answered + counts.refused + counts.slow} calls (seed ${SEED}) of ${names.length} methods, ${mutated} valid but mutated, ${JSON.stringify(counts)}`,
  )
  expect(counts.slow).toBe(0)
  expect(mutated).toBeGreaterThan((counts.answered + counts.refused) / 3)
  expect((await readdir(folder)).sort()).toEqual(before)
  expect(await readFile('/etc/passwd', 'utf8').catch(() => '')).toBe(passwords)
  expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined()
  expect(await app.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined()
  // The window works as before. Whatever the article was called meanwhile, a name that comes first is in sight.
  const renamed = await page.evaluate(
    (id) =>
      window.factmark.editDetails({
        id,
        details: { title: '0 first', language: 'en', published: null, source: null },
      }),
    COUNCIL.id,
  )
  expect(renamed.ok).toBe(true)
  await page.reload()
  await page.getByRole('navigation').getByText('0 first', { exact: true }).click()
  await tag(page, '31 votes', 'f')
  await saved(page)
  expect((await readdir(join(workspace, 'layers'))).every((name) => /^[a-z0-9-]+$/.test(name))).toBe(true)
})
