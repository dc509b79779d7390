import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Folder of the project that these gates belong to. */
export const PROJECT_ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs a Node program out of the project's packages and keeps what it printed.
 * @param {string} script path under the project
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<{ code: number, output: string }>} stdout and stderr as they came
 */
export function runTool(script, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${PROJECT_ROOT}${script}`, ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Non-empty lines of a tool's output.
 * @param {string} output
 */
export const linesOf = (output) => output.split('\n').filter((line) => line.trim() !== '');
