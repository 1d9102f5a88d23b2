/** Other processes of this computer: whether one lives, and since when. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { platform } from 'node:os'

/** Whether there is a process with this number. One that has ended and only waits to be noticed is none. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // It exists and belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  const fields = await statFields(pid)
  return !['Z', 'X'].includes(fields?.[0] ?? '')
}

/** When a process started, as a text that no other process with this number has; null where that can't be known. */
export async function processStart(pid: number): Promise<string | null> {
  if (platform() === 'linux') {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
    const ticks = (await statFields(pid))?.[19]
    return ticks === undefined ? null : `${boot.trim()} ${ticks}`
  }
  if (platform() === 'win32') return null
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'lstart=', '-p', String(pid)], (error, stdout) =>
      resolve(error ? null : stdout.trim() || null),
    )
  })
}

/** The fields of /proc/PID/stat from the third on (proc(5)); the second, a name in parentheses, may hold anything. */
async function statFields(pid: number): Promise<readonly string[] | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  return text === null
    ? null
    : text
        .slice(text.lastIndexOf(')') + 2)
        .trim()
        .split(' ')
}

/** A process's memory that isn't swapped out, in bytes; null where that can't be known. */
export async function memoryOf(pid: number): Promise<number | null> {
  if (platform() === 'win32') return null
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null)
  const kilobytes = status === null ? await residentByPs(pid) : /^VmRSS:\s*(\d+)/m.exec(status)?.[1]
  return kilobytes === undefined || kilobytes === '' ? null : Number(kilobytes) * 1024
}

function residentByPs(pid: number): Promise<string> {
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, stdout) => resolve(error ? '' : stdout.trim()))
  })
}
