import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changeClaim } from '../../../../src/core/claims/changes.ts'
import { serializeClaim } from '../../../../src/core/model/files.ts'
import { createClaim, readClaim, updateClaim } from '../../../../src/workspace/claims/claimFiles.ts'
import { claimLister } from '../../../../src/workspace/claims/claimList.ts'
import { evidenceAt, keepEvidence, LARGEST_EVIDENCE } from '../../../../src/workspace/claims/evidence.ts'
import { importedFindings, importFindings } from '../../../../src/workspace/claims/findingLibraries.ts'
import { mayOpen } from '../../../../src/workspace/claims/mediaTypes.ts'
import { recordsHere } from '../../../../src/workspace/claims/recordWork.ts'
import { trashEntries } from '../../../../src/workspace/trash/contents.ts'
import { restoreFromTrash, trashClaim } from '../../../../src/workspace/trash/trash.ts'
import { validateWorkspace } from '../../../../src/workspace/validate.ts'
import { claim, uuid, writer } from '../../core/claims/support.ts'
import { codeOf, fileIn, interceptRename, put, temporaryFolder, temporaryWorkspace, unwrap } from '../support.ts'

const FILE = `claims/${uuid(1)}.json`
const idsAndClock = { now: () => '2026-03-01T10:00:00.000Z', newId: () => crypto.randomUUID() }

describe('claim records on the disk', () => {
  it('are stored once, read, listed by their last change, and changed field by field', async () => {
    const { root } = await temporaryWorkspace()
    unwrap(await createClaim(root, claim()))
    expect(codeOf(await createClaim(root, claim({ statement: 'Another.' })))).toBe('workspace-moved')
    unwrap(await createClaim(root, claim({ id: uuid(2), updated: '2024-06-01T00:00:00.000Z' })))
    const { list } = claimLister(recordsHere(root, null))
    expect(unwrap(await list()).claims.map(({ id }) => id)).toEqual([uuid(2), uuid(1)])
    const changed = unwrap(await updateClaim(root, uuid(1), [{ path: 'owner', value: 'ben' }], writer('ben')))
    expect(changed.written).toEqual([{ path: 'owner', before: null, after: 'ben' }])
    expect(await fileIn(root, FILE)).toBe(serializeClaim(changed.claim))
    expect(unwrap(await list()).claims.find(({ id }) => id === uuid(1))?.owner).toBe('ben')
    expect(await validateWorkspace(root)).toEqual([])
  })

  it('keep every change of several that this program makes in the same moment', async () => {
    const { root } = await temporaryWorkspace()
    unwrap(await createClaim(root, claim({ contacts: [] })))
    const contacts = Array.from({ length: 12 }, (_, index) => uuid(100 + index))
    const made = await Promise.all(
      contacts.map((id) => {
        const value = { id, who: 'The clerk', at: '2026-03-01', answer: null }
        return updateClaim(root, uuid(1), [{ path: `contacts/${id}`, value }], writer('anna'))
      }),
    )
    expect(made.every(({ ok }) => ok)).toBe(true)
    const stored = unwrap(await readClaim(root, uuid(1)))
    expect(stored.contacts.map(({ id }) => id).sort()).toEqual(contacts)
    expect(stored.log).toHaveLength(contacts.length)
  })

  it('are changed once more where somebody else wrote over the change in the same moment', async () => {
    const { root } = await temporaryWorkspace()
    unwrap(await createClaim(root, claim()))
    let isFirst = true
    interceptRename(join(root, FILE), async (real) => {
      await real()
      if (!isFirst) return
      isFirst = false
      const theirs = changeClaim(claim(), [{ path: 'status', value: 'checking' }], writer('ben'))
      await writeFile(join(root, FILE), serializeClaim(theirs))
    })
    unwrap(await updateClaim(root, uuid(1), [{ path: 'owner', value: 'anna' }], writer('anna')))
    expect(unwrap(await readClaim(root, uuid(1)))).toMatchObject({ owner: 'anna', status: 'checking' })
  })

  it('that are damaged, newer, or under another name are told, and the others are listed', async () => {
    const { root } = await temporaryWorkspace()
    unwrap(await createClaim(root, claim()))
    await put(root, `claims/${uuid(2)}.json`, serializeClaim(claim()))
    await put(root, `claims/${uuid(3)}.json`, '{"format":"factmark-claim"')
    await put(root, `claims/${uuid(4)}.json`, serializeClaim({ ...claim({ id: uuid(4) }), version: 2 } as never))
    const listed = unwrap(await claimLister(recordsHere(root, null)).list())
    expect(listed.claims.map(({ id }) => id)).toEqual([uuid(1)])
    expect(listed.problems.map(({ code }) => code).sort()).toEqual(['file-not-json', 'id-differs', 'version-newer'])
    const found = (await validateWorkspace(root)).map(({ file, problem }) => [file, problem.code])
    expect(found).toEqual([
      [`claims/${uuid(2)}.json`, 'id-differs'],
      [`claims/${uuid(3)}.json`, 'file-not-json'],
      [`claims/${uuid(4)}.json`, 'version-newer'],
    ])
    expect(codeOf(await updateClaim(root, uuid(4), [{ path: 'owner', value: 'a' }], writer('a')))).toBe('version-newer')
    expect(codeOf(await readClaim(root, uuid(9)))).toBe('claim-missing')
  })

  it('go to the trash with their statement, and come back', async () => {
    const { root } = await temporaryWorkspace()
    unwrap(await createClaim(root, claim()))
    const trash = unwrap(await trashClaim(root, uuid(1), idsAndClock))
    expect(codeOf(await readClaim(root, uuid(1)))).toBe('claim-missing')
    const [entry] = unwrap(await trashEntries(root))
    expect(entry).toMatchObject({ trash, claim: uuid(1), title: claim().statement, hasArticle: false, layers: [] })
    unwrap(await restoreFromTrash(root, trash))
    expect(unwrap(await readClaim(root, uuid(1)))).toEqual(claim())
  })

  it('are neither read nor written through a link', async () => {
    const { root } = await temporaryWorkspace()
    const outside = join(await temporaryFolder(), 'outside.json')
    await writeFile(outside, serializeClaim(claim()))
    await mkdir(join(root, 'claims'), { recursive: true })
    await symlink(outside, join(root, FILE))
    expect(codeOf(await readClaim(root, uuid(1)))).toBe('file-is-link')
    expect(codeOf(await updateClaim(root, uuid(1), [{ path: 'owner', value: 'a' }], writer('a')))).toBe('file-is-link')
  })
})

describe('files that are evidence', () => {
  it('are kept byte for byte by their digest, under a name that fits', async () => {
    const { root } = await temporaryWorkspace()
    const folder = await temporaryFolder()
    const path = join(folder, `${'a'.repeat(246)}.pdf`)
    await writeFile(path, 'some bytes')
    const kept = unwrap(await keepEvidence(root, path))
    expect(kept).toMatchObject({ type: 'application/pdf', bytes: 10 })
    expect(kept.name).toMatch(/^a+…\.pdf$/)
    expect(kept.name).toHaveLength(200)
    expect(await fileIn(root, `evidence/${kept.sha256}`)).toBe('some bytes')
    expect(unwrap(await evidenceAt(root, kept))).toBe(join(root, 'evidence', kept.sha256))
    await writeFile(join(root, 'evidence', kept.sha256), 'other bytes')
    expect(codeOf(await evidenceAt(root, kept))).toBe('evidence-missing')
    unwrap(await keepEvidence(root, path))
    expect(await fileIn(root, `evidence/${kept.sha256}`)).toBe('some bytes')
  })

  it('are refused where they are too large, empty, or no files', async () => {
    const { root } = await temporaryWorkspace()
    const folder = await temporaryFolder()
    const large = join(folder, 'large.mp4')
    await writeFile(large, '')
    expect(codeOf(await keepEvidence(root, large))).toBe('evidence-empty')
    await truncate(large, LARGEST_EVIDENCE + 1)
    expect(codeOf(await keepEvidence(root, large))).toBe('evidence-too-large')
    expect(codeOf(await keepEvidence(root, folder))).toBe('file-unreadable')
    expect(codeOf(await keepEvidence(root, join(folder, 'none')))).toBe('file-unreadable')
  })

  it('may be opened where they are documents, pictures, sound or video', () => {
    expect(['a.pdf', 'A.PNG', 'x.mp4', 'b.docx'].map(mayOpen)).toEqual([true, true, true, true])
    expect(['a.exe', 'a.sh', 'a.html', 'a.pdf.desktop', 'constructor', 'pdf.lnk'].map(mayOpen)).not.toContain(true)
  })
})

describe('findings of others', () => {
  it('are kept as a library of their file’s name, and read from all libraries', async () => {
    const { root } = await temporaryWorkspace()
    const review = {
      '@type': 'ClaimReview',
      claimReviewed: 'The bridge cost 40 million.',
      url: 'https://example.org/1',
    }
    const imported = unwrap(
      await importFindings(root, 'Desk export.json', JSON.stringify([review, { '@type': 'ClaimReview' }])),
    )
    expect(imported).toEqual({ library: 'desk-export', count: 1, skipped: 1 })
    expect(unwrap(await importedFindings(root))).toMatchObject([
      { library: 'desk-export', line: 1, statement: review.claimReviewed },
    ])
    expect(codeOf(await importFindings(root, 'none.json', '{"a":1}'))).toBe('findings-none')
  })
})
