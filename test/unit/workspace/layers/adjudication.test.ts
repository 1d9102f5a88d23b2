import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../../src/core/edits/edit.ts'
import { parseLayer } from '../../../../src/core/model/files.ts'
import { createAdjudication, LOCK_MINUTES } from '../../../../src/workspace/layers/adjudication.ts'
import { annotationOf, uuid } from '../../core/support/layers.ts'
import { codeOf, fileIn, put, putArticle, temporaryWorkspace, unwrap } from '../support.ts'

const TEXT = 'The plan passed by 31 votes to 17.'

async function settlers() {
  const { root } = await temporaryWorkspace()
  await putArticle(root, 'plan', TEXT)
  let minutes = 0
  const now = () => new Date(Date.UTC(2026, 2, 1, 10, minutes)).toISOString()
  const by = (id: string) => createAdjudication({ root, annotator: { id, name: id }, now })
  return { root, ann: by('ann'), bob: by('bob'), wait: (more: number) => (minutes += more) }
}

const add = (number: number): Edit => ({ type: 'add', annotation: annotationOf(TEXT, number, 4, 8) })
const onDisk = async (root: string) =>
  unwrap(parseLayer((await fileIn(root, 'layers/plan/adjudicated.json')) ?? '', 'a')).annotations.map(({ id }) => id)

describe('createAdjudication', () => {
  it('writes each edit, and gives what is there when it is opened again', async () => {
    const { root, ann } = await settlers()
    expect(unwrap(parseLayer(unwrap(await ann.open('plan')), 'a'))).toMatchObject({ annotations: [], decisions: [] })
    unwrap(await ann.edit('plan', add(1)))
    unwrap(await ann.edit('plan', add(2)))
    expect(await onDisk(root)).toEqual([uuid(1), uuid(2)])
    await ann.close('plan')
    expect(unwrap(await ann.open('plan'))).toContain(uuid(2))
  })

  it('lets one adjudicator in at a time, until the lock is let go or left behind', async () => {
    const { ann, bob, wait } = await settlers()
    unwrap(await ann.open('plan'))
    expect(codeOf(await bob.open('plan'))).toBe('adjudication-locked')
    await ann.close('plan')
    unwrap(await bob.open('plan'))
    expect(codeOf(await ann.open('plan'))).toBe('adjudication-locked')
    wait(LOCK_MINUTES + 1)
    unwrap(await ann.open('plan'))
    expect(codeOf(await bob.edit('plan', add(1)))).toBe('adjudication-locked')
  })

  it('never overwrites what somebody else wrote meanwhile', async () => {
    const { root, ann } = await settlers()
    unwrap(await ann.open('plan'))
    unwrap(await ann.edit('plan', add(1)))
    const before = (await fileIn(root, 'layers/plan/adjudicated.json')) ?? ''
    await put(root, 'layers/plan/adjudicated.json', before.replace('"note": ""', '"note": "theirs"'))
    expect(codeOf(await ann.edit('plan', add(2)))).toBe('adjudication-moved')
    expect(await fileIn(root, 'layers/plan/adjudicated.json')).toContain('theirs')
    unwrap(await ann.open('plan'))
    unwrap(await ann.edit('plan', add(2)))
    expect(await fileIn(root, 'layers/plan/adjudicated.json')).toContain('theirs')
    expect(await onDisk(root)).toEqual([uuid(1), uuid(2)])
  })
})
