/** What a folder knows of its server without asking it. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  keepMembers,
  keepPins,
  keepTasks,
  readMembers,
  readPins,
  readTasks,
  withMembers,
} from '../../../../src/workspace/server/memberFile.ts'
import { serverMember } from '../../../../src/workspace/server/serverMember.ts'
import { temporaryWorkspace, unwrap } from '../support.ts'

const JAN = { id: 'jan', name: 'Jan Bos', hasLeft: false }
const EVA = { id: 'eva', name: 'Eva Smit', hasLeft: false }
const PIET = { id: 'piet', name: 'Piet Vos', hasLeft: true }

describe('the members that a folder knows', () => {
  it('are people with the server’s names, also those without a layer here, but for those who left', async () => {
    const { root } = await temporaryWorkspace()
    await keepMembers(root, { rights: ['annotate'], members: [JAN, EVA, PIET] })
    expect(
      await withMembers(root, [
        { id: 'jan', name: 'jan', layers: 3 },
        { id: 'oud', name: 'Oud', layers: 1 },
      ]),
    ).toEqual([
      { id: 'eva', name: 'Eva Smit', layers: 0 },
      { id: 'jan', name: 'Jan Bos', layers: 3 },
      { id: 'oud', name: 'Oud', layers: 1 },
    ])
  })

  it('are nobody where the file is missing or damaged, and pins are none', async () => {
    const { root } = await temporaryWorkspace()
    expect(await readMembers(root)).toEqual({ rights: [], members: [] })
    expect(await readPins(root)).toEqual([])
    await mkdir(join(root, '.factmark/server'), { recursive: true })
    await writeFile(join(root, '.factmark/server/members.json'), '{"rights":["all"]')
    await writeFile(join(root, '.factmark/server/pins.json'), '["../up"]')
    expect(await readMembers(root)).toEqual({ rights: [], members: [] })
    expect(await readPins(root)).toEqual([])
  })

  it('keeps the member’s tasks, and knows none from a damaged file', async () => {
    const { root } = await temporaryWorkspace()
    const tasks = [
      { article: 'a', isDone: false },
      { article: 'b', isDone: true },
    ]
    expect(await readTasks(root)).toEqual([])
    await keepTasks(root, tasks)
    expect(await readTasks(root)).toEqual(tasks)
    await writeFile(join(root, '.factmark/server/tasks.json'), '[{"article":"../up"')
    expect(await readTasks(root)).toEqual([])
  })

  it('keeps each pin once', async () => {
    const { root } = await temporaryWorkspace()
    unwrap(await keepPins(root, ['b', 'a', 'b']))
    expect(await readPins(root)).toEqual(['a', 'b'])
  })
})

describe('a server’s folder', () => {
  it('is its member’s, and another folder nobody’s', async () => {
    const { root } = await temporaryWorkspace()
    expect(await serverMember(root)).toBeNull()
    const invitation = {
      format: 'factmark-server',
      version: 1,
      title: 'Redactie',
      host: '/var/run/postgresql',
      port: 5432,
      database: 'werk',
      login: 'werk:jan',
      member: 'jan',
      ca: null,
    }
    await mkdir(join(root, '.factmark/server'), { recursive: true })
    await writeFile(join(root, '.factmark/server/invitation.json'), JSON.stringify(invitation))
    expect(await serverMember(root)).toEqual({ id: 'jan', name: 'jan' })
    await keepMembers(root, { rights: [], members: [JAN] })
    expect(await serverMember(root)).toEqual({ id: 'jan', name: 'Jan Bos' })
  })
})
