import { expect, it } from 'vitest'
import { serializeClaim } from '../../../../src/core/model/files.ts'
import { claimsLike, keyOf } from '../../../../src/workspace/claims/claimsLike.ts'
import { folderShelf } from '../../../../src/workspace/folder/folderShelf.ts'
import { appearance, claim, uuid } from '../../core/claims/support.ts'
import { put, temporaryWorkspace, unwrap } from '../support.ts'

const BRIDGE = 'The new bridge over the river cost 40 million euros.'
const asked = { statement: 'Building the river bridge cost 40 million euros', language: 'en', claimant: null }

it('offers no record that rests on a hidden layer alone, and none that was said to be another', async () => {
  const workspace = await temporaryWorkspace()
  const { root } = workspace
  await put(root, 'workspace.json', '{"format":"factmark-workspace","version":1,"title":"W","blind":true}')
  const hidden = claim({ statement: BRIDGE, appearances: [appearance()] })
  for (const one of [hidden, claim({ id: uuid(2), statement: BRIDGE })])
    await put(root, `claims/${one.id}.json`, serializeClaim(one))
  const other = { statement: BRIDGE, publisher: 'Others' }
  await put(root, 'claims/library/others.jsonl', `${JSON.stringify(other)}\n`)
  const shelf = folderShelf(workspace)
  const offered = async (annotator: string, ...apart: readonly string[]) =>
    unwrap(await claimsLike(shelf, annotator, asked, (key) => apart.includes(key)))
      .map(({ id }) => (id.kind === 'record' ? id.claim.id : keyOf(id.finding)))
      .sort()
  const [record, finding = ''] = await offered('ben')
  expect(record).toBe(uuid(2))
  expect(await offered('anna')).toEqual([uuid(1), uuid(2), finding])
  expect(await offered('anna', finding, uuid(2))).toEqual([uuid(1)])
})

it('offers what a record says by now, and none that is gone', async () => {
  const workspace = await temporaryWorkspace()
  const { root } = workspace
  await put(root, `claims/${uuid(1)}.json`, serializeClaim(claim({ statement: BRIDGE })))
  const shelf = folderShelf(workspace)
  const offered = async () =>
    unwrap(await claimsLike(shelf, 'ben', asked, () => false)).map(({ id }) => id.kind === 'record' && id.claim.owner)
  expect(await offered()).toEqual([null])
  await put(root, `claims/${uuid(1)}.json`, serializeClaim(claim({ statement: BRIDGE, owner: 'anna' })))
  expect(await offered()).toEqual(['anna'])
})
