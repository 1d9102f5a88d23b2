import { execFileSync, spawn } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { put, temporaryFolder } from '../workspace/support.ts'
import { converted, line, SPANS } from './interchangeSupport.ts'
import { run } from './support.ts'

describe('the encoding of a file', () => {
  const wide = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')

  it('is told, whatever the format', async () => {
    const cases = [
      [
        'prodigy',
        Buffer.from('{"text":"Café beta","spans":[{"start":5,"end":9,"label":"claim"}]}', 'latin1'),
        'Windows-1252',
      ],
      ['prodigy', wide('{"text":"Café beta","spans":[{"start":5,"end":9,"label":"claim"}]}'), 'UTF-16'],
      [
        'cas-xmi',
        Buffer.from(
          '<?xml version="1.0" encoding="ISO-8859-1"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:c="http:///c.ecore"><c:X xmi:id="2" sofa="1" begin="5" end="9" tag="claim"/><cas:Sofa xmi:id="1" sofaString="Café beta"/></xmi:XMI>',
          'latin1',
        ),
        'ISO-8859-1',
      ],
    ] as const
    for (const [format, bytes, encoding] of cases) {
      const { out, error } = await converted(bytes, 'in.x', format, 'doccano')
      expect(JSON.parse(out)).toMatchObject({ text: 'Café beta', label: [[5, 9, 'claim']] })
      expect(error).toContain(`in.x was read as ${encoding}`)
    }
  })

  it('is refused by name where there is none such, and told where characters are lost', async () => {
    const declared = '<?xml version="1.0" encoding="x-klingon"?><xmi:XMI/>'
    expect((await converted(declared, 'in.xmi', 'cas-xmi', 'doccano')).error).toContain('“x-klingon”')
    const broken = Buffer.concat([Buffer.from('{"text":"éééééééééé '), Buffer.from([0xff]), Buffer.from('"}\n')])
    expect((await converted(broken, 'in.jsonl', 'prodigy', 'prodigy')).error).toContain(
      '1 character could not be decoded',
    )
  })
})

describe('messages', () => {
  it('say why a span has no place', async () => {
    const rows = (...cells: string[]) => ['tag,start,end,quote', ...cells, ''].join('\n')
    const said = async (content: string, name = 'in.csv', from = 'csv') =>
      (await converted(content, name, from, 'doccano', '--text', 'text.txt')).error
    expect(await said(rows('claim,,,a'))).toContain('found at 4 places')
    expect(await said(rows('claim,,,delta'))).toContain('does not occur in the text')
    expect(await said(line({ spans: [{ start: 90, end: 95, label: 'claim' }] }), 'in.jsonl', 'prodigy')).toContain(
      'outside the text: claim at 90–95',
    )
    expect(await said('tag,start,end\nclaim,0,5\n')).toContain('a position without words')
  })

  it('say which text is missing', async () => {
    expect((await converted('T1\tclaim 0 5\tAlpha\n', 'in.ann', 'brat', 'doccano')).error).toContain('in.txt')
  })

  it('never send control characters of a file to the terminal', async () => {
    const label = '\u001b[31mRED\u009b0m\u202e'
    for (const args of [[], ['--json']]) {
      const { out, error } = await converted(
        line({ spans: [{ ...SPANS[0], label }] }),
        'in.jsonl',
        'prodigy',
        'brat',
        ...args,
      )
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      expect(out + error).not.toMatch(/[\u001b\u009b\u202e]/)
      expect(error).toContain('\\u001b[31mRED')
    }
  })

  it('tell programs what a conversion lost', async () => {
    const folder = await temporaryFolder()
    const spans = [...SPANS, { start: 6, end: 10, label: 'Person' }, { start: 90, end: 95, label: 'claim' }]
    await put(folder, 'in.jsonl', line({ spans }) + line({ answer: 'ignore' }))
    const { out } = await run(
      folder,
      'convert',
      'in.jsonl',
      'out.jsonl',
      '--from',
      'prodigy',
      '--to',
      'doccano',
      '--json',
    )
    expect(JSON.parse(out)).toMatchObject({
      documents: 1,
      annotations: 1,
      losses: [
        { kind: 'times', count: 1 },
        { kind: 'ids', count: 1 },
        { kind: 'unknown', count: 1 },
      ],
      orphans: [{ label: 'claim', why: 'outside', from: 90, to: 95 }],
      skipped: { Person: 1 },
      unanswered: [{ why: 'ignored' }],
    })
  })

  it('name the version, and call wrong usage that', async () => {
    const folder = await temporaryFolder()
    const { version } = JSON.parse(await readFile('package.json', 'utf8'))
    expect(await run(folder, '--version')).toMatchObject({ code: 0, out: `${version}\n` })
    for (const args of [
      [],
      ['nothing'],
      ['convert'],
      ['convert', 'a', 'b', '--from', 'x', '--to', 'w3c'],
      ['--nothing'],
    ])
      expect((await run(folder, ...args)).code, args.join(' ')).toBe(2)
    expect((await run(folder, 'convert', 'a', 'b', '--from', 'csv', '--to', 'w3c', '--bom')).code).toBe(2)
  })
})

describe('output', () => {
  it.skipIf(process.platform === 'win32')('goes into a pipe, which stays one', async () => {
    const folder = await temporaryFolder()
    await put(folder, 'in.jsonl', line({ spans: SPANS }))
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const reader = spawn('cat', [pipe])
    let read = ''
    reader.stdout.on('data', (chunk) => {
      read += chunk
    })
    const ended = new Promise((done) => reader.on('close', done))
    const { code } = await run(folder, 'convert', 'in.jsonl', pipe, '--from', 'prodigy', '--to', 'doccano')
    await ended
    expect(code).toBe(0)
    expect(JSON.parse(read)).toMatchObject({ label: [[0, 5, 'claim']] })
    expect((await stat(pipe)).isFIFO()).toBe(true)
  })

  it('begins with a byte-order mark where that is asked for', async () => {
    const { out } = await converted(line({ spans: SPANS }), 'in.jsonl', 'prodigy', 'csv', '--bom')
    expect(out.startsWith('\uFEFFarticle,')).toBe(true)
  })

  it('leaves out an annotation that a format can’t hold where that is asked for, and names it', async () => {
    const content = `${JSON.stringify({
      text: 'e\u0301 beta',
      spans: [
        { start: 0, end: 1, label: 'quote' },
        { start: 3, end: 7, label: 'claim' },
      ],
    })}\n`
    const args = ['--unit-out', 'graphemes']
    const refused = await converted(content, 'in.jsonl', 'prodigy', 'doccano', ...args)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.error).toContain('quote “e” (0)')
    const { code, out, error } = await converted(content, 'in.jsonl', 'prodigy', 'doccano', ...args, '--leave-out')
    expect(code).toBe(0)
    expect(error).toContain('quote “e” at 0')
    expect(JSON.parse(out).label).toEqual([[2, 6, 'claim']])
  })
})
