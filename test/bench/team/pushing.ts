/** Pushes of one edit each, as a desktop makes them. */
import { performance } from 'node:perf_hooks'
import type { Head, Pushed, Remote } from '../../../src/core/sync/remote.ts'
import { lineAfter } from '../../../src/core/sync/trailLines.ts'
import { sha256Of } from '../../../src/workspace/disk/digest.ts'
import type { Connection } from '../../../src/workspace/server/connection.ts'
import { postgresRemote } from '../../../src/workspace/server/postgres.ts'
import { unwrap } from '../../team/team.ts'
import { type Row, row } from './row.ts'

/** A desktop that edits one layer. */
export interface Desktop {
  /** Pushes the next edit. */
  readonly push: () => Promise<Pushed>
  /** The line that the next push sends. */
  readonly nextLine: () => string
  readonly pushed: () => number
}

const BODY = JSON.stringify({ id: 'x', quote: 'q'.repeat(400) }, null, 2)

/** The desktop of `annotator`, who begins a layer on `article` (“a” and the number that is its text) with one annotation and then changes its frame. */
export function desktopOn(remote: Remote, article: string, annotator: string): Desktop {
  let head: Head = { entries: 0, hash: sha256Of(article.slice(1)) }
  let file: string | null = null
  const nextLine = () =>
    lineAfter(head, { at: '2026-03-01T10:00:00.000Z', by: annotator, edit: { note: 'n'.repeat(400) } }, sha256Of)
  return {
    nextLine,
    pushed: () => head.entries,
    push: async () => {
      const round = head.entries
      const line = nextLine()
      const frame = `{\n  "status": "open",\n  "annotations": []\n  "round": ${round}\n}\n`
      const next = round === 0 ? fileOf(frame, BODY) : sha256Of(`${round}`)
      const put = [{ id: 'x', start: 1, end: 2, tag: 'claim', body: BODY }]
      // Every fiftieth push compares the whole file, which this one can't pass.
      const isCompared = round > 0 && round % 50 === 49
      const state = isCompared ? null : { file: next, base: file, frame, put, gone: [] }
      const pushed = unwrap(await remote.push({ article, annotator, after: head, lines: [line], state, fence: null }))
      if (pushed.outcome === 'forked') throw new Error(`a push came to: ${pushed.outcome}`)
      head = { entries: round + 1, hash: line.slice(9, 73) }
      if (!isCompared) file = next
      return pushed
    },
  }
}

function fileOf(frame: string, body: string): string {
  return sha256Of(frame.replace('\n  "annotations": []', `\n  "annotations": [\n    ${body}\n  ]`))
}

/** One edit a push, as many desktops at once as there are members. */
export async function pushing(members: readonly Connection[], rounds: number): Promise<Row> {
  const times: { ours: number[]; floor: number[] } = { ours: [], floor: [] }
  const timed = async (list: number[], call: () => Promise<unknown>) => {
    const before = performance.now()
    await call()
    list.push(performance.now() - before)
  }
  await Promise.all(
    members.map(async (connection, index) => {
      const desktop = desktopOn(postgresRemote(connection), 'a7', `m${index}`)
      for (let round = 0; round < rounds; round += 1) {
        const values = ['a7', `m${index}`, round, desktop.nextLine()]
        await timed(times.ours, desktop.push)
        await timed(times.floor, async () =>
          unwrap(await connection.query('INSERT INTO factmark.bare VALUES ($1, $2, $3, $4)', values)),
        )
      }
    }),
  )
  const middle = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
  return row(
    `push of one edit, ${members.length} desktops at once, beside a bare insert`,
    middle(times.ours),
    middle(times.floor),
    '≤ 3',
  )
}
