import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import * as files from '../../../../src/workspace/disk/files.ts'
import { checkAuditTrails } from '../../../../src/workspace/layers/auditCheck.ts'
import { linesOf } from '../../../../src/workspace/layers/auditEntries.ts'
import { createBlindness, isBlind, setBlind } from '../../../../src/workspace/layers/blindness.ts'
import { maySee } from '../../../../src/workspace/layers/colleagues.ts'
import { codeOf, fileIn, put, putArticle, temporaryWorkspace, unwrap } from '../support.ts'

const ANN = { annotator: 'ann', now: () => '2026-03-01T10:00:00.000Z' }

describe('blind tagging', () => {
  it('is on until the workspace says otherwise, and can be switched back', async () => {
    const { root } = await temporaryWorkspace()
    await putArticle(root, 'plan', 'The plan passed.')
    expect(await isBlind(root)).toBe(true)
    expect(await maySee(root, 'plan', 'ann')).toBe(false)
    unwrap(await setBlind(root, false, ANN))
    expect(await isBlind(root)).toBe(false)
    expect(await maySee(root, 'plan', 'ann')).toBe(true)
    unwrap(await setBlind(root, true, ANN))
    expect(await isBlind(root)).toBe(true)
  })

  it('leaves whatever else the workspace’s file says', async () => {
    const { root } = await temporaryWorkspace()
    const file = { format: 'factmark-workspace', version: 1, title: 'Ours', house: { style: 'strict' } }
    await put(root, 'workspace.json', JSON.stringify(file))
    unwrap(await setBlind(root, false, ANN))
    expect(JSON.parse((await fileIn(root, 'workspace.json')) ?? '')).toEqual({ ...file, blind: false })
  })

  it('is noted in a trail before it is switched, which validating checks', async () => {
    const { root } = await temporaryWorkspace()
    unwrap(await setBlind(root, false, ANN))
    unwrap(await setBlind(root, true, ANN))
    const path = '.factmark/audit/_workspace/ann.jsonl'
    const trail = (await fileIn(root, path)) ?? ''
    const told = linesOf(trail).map((line) => JSON.parse(line))
    expect(told).toMatchObject([
      { entry: 1, at: '2026-03-01T10:00:00.000Z', by: 'ann', event: 'blind-off' },
      { entry: 2, by: 'ann', event: 'blind-on' },
    ])
    const report = vi.fn()
    await checkAuditTrails(root, new Map(), report)
    expect(report).not.toHaveBeenCalled()
    await put(root, path, trail.replace('blind-off', 'blind-on'))
    await checkAuditTrails(root, new Map(), report)
    expect(report).toHaveBeenCalledWith(path, 'entry 1', 'audit-broken', expect.anything())
  })

  it('stays as it is where the trail can’t be written', async () => {
    const { root } = await temporaryWorkspace()
    await put(root, '.factmark/audit/_workspace', 'a file')
    expect((await setBlind(root, false, ANN)).ok).toBe(false)
    expect(await isBlind(root)).toBe(true)
  })

  it('writes nothing where it is so already', async () => {
    const { root } = await temporaryWorkspace()
    const before = await fileIn(root, 'workspace.json')
    unwrap(await setBlind(root, true, ANN))
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
    expect(codeOf(await setBlind(root, false, ANN))).toBe('workspace-moved')
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
    return { root, told, blindness: createBlindness(root, ANN, (blind) => told.push(blind)) }
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

  it('does not hear of what was switched here', async () => {
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
