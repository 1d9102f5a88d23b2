import { describe, expect, it, vi } from 'vitest'
import { isBlind, setBlind } from '../../../src/workspace/blindness.ts'
import { maySee } from '../../../src/workspace/colleagues.ts'
import * as files from '../../../src/workspace/files.ts'
import { codeOf, fileIn, put, putArticle, temporaryWorkspace, unwrap } from './support.ts'

describe('blind tagging', () => {
  it('is on until the workspace says otherwise, and can be switched back', async () => {
    const { root } = await temporaryWorkspace()
    await putArticle(root, 'plan', 'The plan passed.')
    expect(await isBlind(root)).toBe(true)
    expect(await maySee(root, 'plan', 'ann')).toBe(false)
    unwrap(await setBlind(root, false))
    expect(await isBlind(root)).toBe(false)
    expect(await maySee(root, 'plan', 'ann')).toBe(true)
    unwrap(await setBlind(root, true))
    expect(await isBlind(root)).toBe(true)
  })

  it('leaves whatever else the workspace’s file says', async () => {
    const { root } = await temporaryWorkspace()
    const file = { format: 'factmark-workspace', version: 1, title: 'Ours', house: { style: 'strict' } }
    await put(root, 'workspace.json', JSON.stringify(file))
    unwrap(await setBlind(root, false))
    expect(JSON.parse((await fileIn(root, 'workspace.json')) ?? '')).toEqual({ ...file, blind: false })
  })

  it('writes nothing where it is so already', async () => {
    const { root } = await temporaryWorkspace()
    const before = await fileIn(root, 'workspace.json')
    unwrap(await setBlind(root, true))
    expect(await fileIn(root, 'workspace.json')).toBe(before)
  })

  it('never overwrites what somebody else wrote meanwhile', async () => {
    const { root } = await temporaryWorkspace()
    const read = files.readText
    const theirs = JSON.stringify({ format: 'factmark-workspace', version: 1, title: 'Theirs' })
    const spy = vi.spyOn(files, 'readText').mockImplementationOnce(async (...args) => {
      const text = await read(...args)
      await put(root, 'workspace.json', theirs)
      return text
    })
    expect(codeOf(await setBlind(root, false))).toBe('workspace-moved')
    expect(await fileIn(root, 'workspace.json')).toBe(theirs)
    spy.mockRestore()
  })
})
