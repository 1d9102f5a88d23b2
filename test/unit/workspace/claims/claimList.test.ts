import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { serializeClaim } from '../../../../src/core/model/files.ts'
import { createClaim } from '../../../../src/workspace/claims/claimFiles.ts'
import { claimLister } from '../../../../src/workspace/claims/claimList.ts'
import { recordsHere } from '../../../../src/workspace/claims/recordWork.ts'
import { folderShelf } from '../../../../src/workspace/folder/folderShelf.ts'
import { appearance, claim, uuid, writer } from '../../core/claims/support.ts'
import { put, temporaryFolder, temporaryWorkspace, unwrap } from '../support.ts'

const idsAndClock = { now: () => '2026-03-01T10:00:00.000Z', newId: () => crypto.randomUUID() }

const listerOf = (root: string) => claimLister(recordsHere(root, null))

const owners = async ({ list }: ReturnType<typeof claimLister>) =>
  Object.fromEntries(unwrap(await list()).claims.map(({ id, owner }) => [id, owner]))

describe('the list of claim records', () => {
  it('looks at every file where nothing says what changes', async () => {
    const { root } = await temporaryWorkspace()
    unwrap(await createClaim(root, claim()))
    const lister = listerOf(root)
    expect(await owners(lister)).toEqual({ [uuid(1)]: null })
    await put(root, `claims/${uuid(1)}.json`, serializeClaim(claim({ owner: 'ben' })))
    await put(root, `claims/${uuid(2)}.json`, serializeClaim(claim({ id: uuid(2) })))
    expect(await owners(lister)).toEqual({ [uuid(1)]: 'ben', [uuid(2)]: null })
  })

  it('looks only at what is said to have changed where something says so', async () => {
    const { root } = await temporaryWorkspace()
    unwrap(await createClaim(root, claim()))
    unwrap(await createClaim(root, claim({ id: uuid(2) })))
    const lister = listerOf(root)
    lister.setFollowed(true)
    expect(await owners(lister)).toEqual({ [uuid(1)]: null, [uuid(2)]: null })
    await put(root, `claims/${uuid(1)}.json`, serializeClaim(claim({ owner: 'ben' })))
    await put(root, `claims/${uuid(2)}.json`, serializeClaim(claim({ id: uuid(2), owner: 'ben' })))
    lister.changed([uuid(2)])
    expect(await owners(lister)).toEqual({ [uuid(1)]: null, [uuid(2)]: 'ben' })
    lister.changed(null)
    expect(await owners(lister)).toEqual({ [uuid(1)]: 'ben', [uuid(2)]: 'ben' })
    lister.setFollowed(false)
    await put(root, `claims/${uuid(1)}.json`, serializeClaim(claim({ owner: 'anna' })))
    expect(await owners(lister)).toMatchObject({ [uuid(1)]: 'anna' })
  })

  it('tells everyone who waits how many of many records it has read, where that takes a while', async () => {
    const { root } = await temporaryWorkspace()
    for (let at = 1; at <= 501; at += 1)
      await put(root, `claims/${uuid(at)}.json`, serializeClaim(claim({ id: uuid(at) })))
    const lister = listerOf(root)
    const told: (readonly [string, number, number])[] = []
    const listed = await Promise.all(
      ['one', 'other'].map((by) => lister.list({ onProgress: (done, total) => void told.push([by, done, total]) })),
    )
    expect(listed.map((one) => unwrap(one).claims.length)).toEqual([501, 501])
    expect(told).toEqual(
      [500, 501].flatMap((done) => [
        ['one', done, 501],
        ['other', done, 501],
      ]),
    )
    await put(root, `claims/${uuid(7)}.json`, serializeClaim(claim({ id: uuid(7), owner: 'ben' })))
    await rm(join(root, `claims/${uuid(8)}.json`))
    expect(await owners(lister)).toMatchObject({ [uuid(6)]: null, [uuid(7)]: 'ben' })
    expect(unwrap(await lister.list()).claims).toHaveLength(500)
    expect(told).toHaveLength(4)
  })

  it('finds an annotation’s records as quickly as the list knows of what this program and others did to them', async () => {
    const { root } = await temporaryWorkspace()
    const [one, other] = [uuid(20), uuid(21)]
    const place = (annotation: string) => [appearance({ annotation })]
    unwrap(await createClaim(root, claim({ appearances: place(one) })))
    const lister = listerOf(root)
    lister.setFollowed(true)
    const at = async (annotation: string) => unwrap(await lister.at(annotation)).map(({ id, owner }) => [id, owner])
    expect(await at(one)).toEqual([[uuid(1), null]])
    expect(await at(other)).toEqual([])
    // Another process gives it another place, and makes a second record of both.
    await put(root, `claims/${uuid(1)}.json`, serializeClaim(claim({ owner: 'ben', appearances: place(other) })))
    const updated = '2024-06-01T08:00:00.000Z'
    const both = [appearance({ annotation: one }), appearance({ id: uuid(31), annotation: other })]
    await put(root, `claims/${uuid(2)}.json`, serializeClaim(claim({ id: uuid(2), updated, appearances: both })))
    lister.changed([uuid(1), uuid(2)])
    expect(await at(one)).toEqual([[uuid(2), null]])
    expect(await at(other)).toEqual([
      [uuid(2), null],
      [uuid(1), 'ben'],
    ])
    await rm(join(root, `claims/${uuid(2)}.json`))
    await put(root, `claims/${uuid(1)}.json`, '{')
    lister.changed(null)
    expect(await at(one)).toEqual([])
    expect(await at(other)).toEqual([])
    await put(root, `claims/${uuid(1)}.json`, serializeClaim(claim({ appearances: place(one) })))
    expect(await at(one)).toEqual([[uuid(1), null]])
  })

  it('leaves out records that are gone, and looks again at what can’t be read', async () => {
    const { root } = await temporaryWorkspace()
    unwrap(await createClaim(root, claim()))
    await put(root, `claims/${uuid(2)}.json`, '{')
    const lister = listerOf(root)
    lister.setFollowed(true)
    expect(unwrap(await lister.list()).problems.map(({ code }) => code)).toEqual(['file-not-json'])
    await put(root, `claims/${uuid(2)}.json`, serializeClaim(claim({ id: uuid(2) })))
    lister.changed([uuid(3)])
    expect(await owners(lister)).toEqual({ [uuid(1)]: null, [uuid(2)]: null })
  })

  it('knows at once what this program wrote, and soon what others wrote, while the workspace is watched', async () => {
    const workspace = await temporaryWorkspace()
    const shelf = folderShelf(workspace)
    const desk = await shelf.openDesk(
      { id: 'ben', name: 'Ben' },
      { now: idsAndClock.now, unsavedFolder: await temporaryFolder(), onBug: () => {} },
    )
    const isWatched = new Promise((resolve) => desk.subscribe(({ type }) => type === 'claims' && resolve(null)))
    desk.watch()
    await isWatched
    const ids = async () => unwrap(await shelf.claims.list()).claims.map(({ id, owner }) => [id, owner])
    unwrap(await shelf.claims.create(claim()))
    expect(await ids()).toEqual([[uuid(1), null]])
    unwrap(await shelf.claims.change(uuid(1), () => [{ path: 'owner', value: 'ben' }], writer('ben')))
    expect(await ids()).toEqual([[uuid(1), 'ben']])
    const trash = unwrap(await shelf.trash.claim(uuid(1), { ...idsAndClock, by: desk.annotator }))
    expect(await ids()).toEqual([])
    unwrap(await shelf.trash.restore(trash))
    expect(await ids()).toEqual([[uuid(1), 'ben']])
    await writeFile(join(workspace.root, `claims/${uuid(1)}.json`), serializeClaim(claim({ owner: 'cor' })))
    await expect.poll(ids, { timeout: 20_000 }).toEqual([[uuid(1), 'cor']])
    await desk.end()
  })
})
