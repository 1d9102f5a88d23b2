import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  conflictCopies,
  conflictCopyOf,
  putCopyAside,
  readConflictCopy,
} from '../../../../src/workspace/layers/conflictCopies.ts'
import { codeOf, put, temporaryWorkspace } from '../support.ts'

describe('conflictCopyOf', () => {
  it.each([
    ['ann (Jan de Wit’s conflicted copy 2026-03-01).json', 'Dropbox'],
    ["ann (jan-laptop's conflicted copy 2026-03-01 (1)).json", 'Dropbox'],
    ["ann (Jan (werk)'s conflicted copy 2026-03-01) (2).json", 'Dropbox'],
    ['ann (conflicted copy jan 2026-03-01 101500).json', 'Nextcloud'],
    ['ann (my copy).json', null],
    ['ann (conflicterende kopie van Jan 2026-03-01).json', 'Dropbox'],
    ['ann (conflicted copy 2026-03-01 101500).json', 'Nextcloud'],
    ['ann_conflict-20260301-101500.json', 'Nextcloud'],
    ['ann.sync-conflict-20260301-101500-ABCDEFG.json', 'Syncthing'],
    ['ann-DESKTOP-1A2B3C.json', 'OneDrive'],
    ['ann-MACBOOK-2.json', 'OneDrive'],
    ['ann 2.json', 'iCloud Drive'],
    ['ann (1).json', 'Google Drive'],
    ['ann(1).json', 'Google Drive'],
    ['ann 2026.json', null],
    ['ann.json', null],
    ['ann-2.json', null],
    ['ann-marie.json', null],
    ['../ann (conflicted copy 2026-03-01 101500).json', null],
  ])('%s: %s', (name, program) => {
    expect(conflictCopyOf(name)?.program ?? null).toBe(program)
    if (program) expect(conflictCopyOf(name)?.annotator).toBe('ann')
  })
})

describe('conflict copies in a workspace', () => {
  it('are told with whose they are, and go out of the way untouched', async () => {
    const { root } = await temporaryWorkspace()
    const name = 'ann (conflicted copy 2026-03-01 101500).json'
    await put(root, `layers/bericht/${name}`, 'their text')
    await put(root, 'layers/bericht/bob_conflict-20260301-101500.json', '{}')
    expect((await conflictCopies(root, 'bericht')).map(({ annotator }) => annotator)).toEqual(['ann', 'bob'])
    await putCopyAside(root, 'bericht', 'ann', name, '2026-03-01T10:00:00.000Z')
    expect(await readdir(join(root, 'layers/bericht'))).toEqual(['bob_conflict-20260301-101500.json'])
    expect(await readdir(join(root, '.factmark/set-aside/bericht'))).toEqual([
      'ann-conflict-copy-20260301T100000000Z.json',
    ])
  })

  it('can’t be read by a name that is none, or leads elsewhere', async () => {
    const { root } = await temporaryWorkspace()
    for (const name of ['ann.json', '../../workspace.json', 'x/../ann_conflict-20260301-101500.json']) {
      expect(codeOf(await readConflictCopy(root, 'bericht', 'ann', name))).toBe('file-missing')
    }
  })
})
