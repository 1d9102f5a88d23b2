import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../../src/main/arguments.ts'

const PACKAGED = { base: '/news', cwd: '/news', appPath: null }
const FROM_SOURCE = { base: '/news', cwd: '/programs', appPath: '/programs/factmark' }

describe('parseArguments', () => {
  it('knows nothing where nothing is given', () => {
    expect(parseArguments(['factmark'], PACKAGED)).toEqual({
      ok: true,
      value: { workspace: null, annotator: null, language: null, userData: null, files: [] },
    })
  })

  it.each([
    [['--workspace=w', '--annotator=ann', '--lang=nl', '--user-data-dir=u']],
    [['--workspace', 'w', '--annotator', 'ann', '--lang', 'nl', '--user-data-dir', 'u']],
  ])('reads values behind an equals sign and behind a space: %j', (given) => {
    expect(parseArguments(['factmark', ...given, 'a.txt'], PACKAGED)).toMatchObject({
      ok: true,
      value: {
        workspace: '/news/w',
        annotator: 'ann',
        language: 'nl',
        userData: '/news/u',
        files: ['/news/a.txt'],
      },
    })
  })

  it('passes over switches that are Electron’s', () => {
    const read = parseArguments(['factmark', '--no-sandbox', '--remote-debugging-port=0', '-x', 'a.txt'], PACKAGED)
    expect(read).toMatchObject({ ok: true, value: { files: ['/news/a.txt'] } })
  })

  it('leaves out the project’s folder, however it is named', () => {
    for (const project of ['/programs/factmark', 'factmark', './factmark/'])
      expect(parseArguments(['electron', project, 'a.txt'], FROM_SOURCE)).toMatchObject({
        value: { files: ['/news/a.txt'] },
      })
  })

  it('takes what follows -- as files, whatever it looks like', () => {
    expect(parseArguments(['factmark', '--', '--lang=xx'], PACKAGED)).toMatchObject({
      value: { language: null, files: ['/news/--lang=xx'] },
    })
  })

  it.each([
    [['--annotator=Bad Id'], 'annotator-invalid'],
    [['--annotator=adjudicated'], 'annotator-invalid'],
    [['--annotator=con'], 'annotator-invalid'],
    [['--annotator=../ann'], 'annotator-invalid'],
    [['--annotator='], 'argument-missing'],
    [['--workspace'], 'argument-missing'],
    [['--workspace', '--lang=nl'], 'argument-missing'],
    [['--lang=de'], 'language-unknown'],
  ])('refuses %j', (given, code) => {
    expect(parseArguments(['factmark', ...given], PACKAGED)).toMatchObject({ ok: false, error: { code } })
  })
})
