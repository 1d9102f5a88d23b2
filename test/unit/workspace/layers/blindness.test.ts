import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import * as files from '../../../../src/workspace/disk/files.ts'
import { createBlindness, isBlind, setBlind } from '../../../../src/workspace/layers/blindness.ts'
import { maySee } from '../../../../src/workspace/layers/colleagues.ts'
import { codeOf, fileIn, put, putArticle, temporaryWorkspace, unwrap } from '../support.ts'

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

describe('blind tagging that something else switches', () => {
  const saying = (blind: boolean | undefined) =>
    JSON.stringify({ format: 'factmark-workspace', version: 1, title: 'Ours', blind })

  async function followed() {
    const { root } = await temporaryWorkspace()
    const told: boolean[] = []
    return { root, told, blindness: createBlindness(root, (blind) => told.push(blind)) }
  }

  it('is told in both directions, once each', async () => {
    const { root, told, blindness } = await followed()
    await blindness.refresh()
    expect(told).toEqual([])
    await put(root, 'workspace.json', saying(false))
    await blindness.refresh()
    await blindness.refresh()
    expect(told).toEqual([false])
    await put(root, 'workspace.json', saying(undefined))
    await blindness.refresh()
    expect(told).toEqual([false, true])
  })

  it('is not told of what was switched here', async () => {
    const { told, blindness } = await followed()
    const switched = blindness.set(false)
    await blindness.refresh()
    unwrap(await switched)
    expect(told).toEqual([])
  })

  it('is nothing that a file which can’t be read says', async () => {
    const { root, told, blindness } = await followed()
    unwrap(await blindness.set(false))
    await put(root, 'workspace.json', '{"format":')
    await blindness.refresh()
    await rm(join(root, 'workspace.json'))
    await blindness.refresh()
    expect(told).toEqual([])
    await put(root, 'workspace.json', saying(true))
    await blindness.refresh()
    expect(told).toEqual([true])
  })
})
