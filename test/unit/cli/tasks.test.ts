import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileIn } from '../workspace/support.ts'
import { converted, line, SPANS, TEXT, workspaceWith } from './interchangeSupport.ts'
import { run } from './support.ts'

describe('tasks that nobody answered', () => {
  const TASKS = [
    ['prodigy', line({ spans: SPANS, answer: 'reject' }), 'rejected'],
    ['prodigy', line({ spans: SPANS, answer: 'ignore' }), 'ignored'],
    ['prodigy', line({}), 'never annotated'],
    [
      'label-studio',
      JSON.stringify([{ data: { text: TEXT }, annotations: [{ result: [], was_cancelled: true }] }]),
      'cancelled',
    ],
    ['label-studio', JSON.stringify([{ data: { text: TEXT }, annotations: [] }]), 'never annotated'],
    ['doccano', line({ label: [] }), 'never annotated'],
  ] as const

  it.each(TASKS)('of %s make no layer: %s', async (format, content, why) => {
    const root = await workspaceWith('in.json', content)
    const { code, error } = await run(root, 'import-annotations', 'in.json', '--format', format, '--annotator', 'z')
    expect(code).toBe(0)
    expect(error).toContain(`1 task was ${why}: no layer`)
    expect(await fileIn(root, 'layers/plan/z.json')).toBeNull()
  })

  it.each(TASKS)('of %s are left out of another format', async (format, content) => {
    const { code, out, error } = await converted(content, 'in.json', format, 'w3c')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(error).toContain('rejected, skipped or never annotated (1)')
  })

  it('say what they said when they go back', async () => {
    for (const answer of ['reject', 'ignore']) {
      const { out } = await converted(line({ spans: SPANS, answer }), 'in.jsonl', 'prodigy', 'prodigy')
      expect(JSON.parse(out)).toMatchObject({ answer, spans: SPANS })
    }
    expect(JSON.parse((await converted(line({}), 'in.jsonl', 'prodigy', 'prodigy')).out)).not.toHaveProperty('answer')
    const untouched = JSON.stringify([{ data: { text: TEXT }, annotations: [] }])
    expect(
      JSON.parse((await converted(untouched, 'a.json', 'label-studio', 'label-studio')).out)[0].annotations,
    ).toEqual([])
  })

  it('are not those in which nothing was found', async () => {
    const root = await workspaceWith('in.jsonl', line({ spans: [], answer: 'accept' }))
    expect((await run(root, 'import-annotations', 'in.jsonl', '--format', 'prodigy', '--annotator', 'z')).code).toBe(0)
    expect(JSON.parse((await fileIn(root, 'layers/plan/z.json')) ?? '')).toMatchObject({ annotations: [] })
  })
})

describe('several annotators in one file', () => {
  const region = (start: number, end: number) => ({
    id: `r${start}`,
    type: 'labels',
    value: { start, end, text: TEXT.slice(start, end), labels: ['claim'] },
  })
  const selection = (exact: string, creator: string) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:x:${exact}`,
    type: 'Annotation',
    creator,
    body: { type: 'TextualBody', purpose: 'tagging', value: 'claim' },
    target: { source: 'http://example.org/', selector: { type: 'TextQuoteSelector', exact } },
  })
  const sofa = (id: number, name: string) => ({ '%ID': id, '%TYPE': 'uima.cas.Sofa', sofaID: name, sofaString: TEXT })
  const fact = (id: number, view: number, begin: number, end: number) => ({
    '%ID': id,
    '%TYPE': 'webanno.custom.Fact',
    '@sofa': view,
    begin,
    end,
    tag: 'claim',
  })
  const FILES = [
    [
      'label-studio',
      JSON.stringify([
        {
          data: { text: TEXT },
          annotations: [
            { completed_by: { email: 'anna' }, result: [region(0, 5)] },
            { completed_by: 2, result: [region(6, 10)] },
          ],
        },
      ]),
      'anna',
      '2',
    ],
    [
      'prodigy',
      line({ spans: SPANS, answer: 'accept', _annotator_id: 'anna' }) +
        line({ spans: [{ start: 6, end: 10, label: 'claim' }], answer: 'accept', _session_id: 'set-ben' }),
      'anna',
      'set-ben',
    ],
    [
      'doccano',
      line({
        annotations: [
          { start_offset: 0, end_offset: 5, label: 'claim', user: 1 },
          { start_offset: 6, end_offset: 10, label: 'claim', user: 2 },
        ],
      }),
      '1',
      '2',
    ],
    ['w3c', JSON.stringify([selection('Alpha', 'anna'), selection('beta', 'ben')]), 'anna', 'ben'],
    ['csv', 'tag,start,end,quote,annotator\nclaim,0,5,Alpha,anna\nclaim,6,10,beta,ben\n', 'anna', 'ben'],
    [
      'cas-json',
      JSON.stringify({
        '%FEATURE_STRUCTURES': [sofa(1, 'anna'), sofa(2, 'ben'), fact(3, 1, 0, 5), fact(4, 2, 6, 10)],
      }),
      'anna',
      'ben',
    ],
  ] as const

  it.each(FILES)(
    'of %s become several layers as they are mapped, and nothing before',
    async (format, content, one, two) => {
      const root = await workspaceWith('in.json', content)
      const args = ['import-annotations', 'in.json', '--format', format, '--article', 'plan']
      const refused = await run(root, ...args, '--annotator', 'z')
      expect(refused.code).toBe(1)
      expect(refused.error).toContain(`${one}, ${two}`)
      expect(refused.error).toContain('--annotator-map')
      expect(existsSync(join(root, 'layers/plan/z.json'))).toBe(false)
      const done = await run(root, ...args, '--annotator-map', `${one}=a`, '--annotator-map', `${two}=b`)
      expect(done).toMatchObject({ code: 0 })
      for (const [id, quote] of [
        ['a', 'Alpha'],
        ['b', 'beta'],
      ]) {
        const { annotations } = JSON.parse((await fileIn(root, `layers/plan/${id}.json`)) ?? '')
        expect(annotations.map((annotation: { quote: string }) => annotation.quote)).toEqual([quote])
      }
    },
  )

  it('can be left out, but neither forgotten nor put together', async () => {
    const [, , , [, content]] = FILES
    const root = await workspaceWith('in.json', content)
    const args = ['import-annotations', 'in.json', '--format', 'w3c', '--article', 'plan', '--annotator-map', 'anna=a']
    expect((await run(root, ...args)).error).toContain('does not fit them at: ben')
    expect((await run(root, ...args, '--annotator-map', 'ben=a')).error).toContain('would both become')
    expect(existsSync(join(root, 'layers/plan'))).toBe(false)
    expect((await run(root, ...args, '--annotator-map', 'ben=')).code).toBe(0)
    expect(await readdir(join(root, 'layers/plan'))).toEqual(['a.json'])
  })
})
