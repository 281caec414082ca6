#!/usr/bin/env node
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { project } from './lib/project.mjs';
import { bold, faint, giveUp, green } from './lib/say.mjs';

/**
 * `npm run walk`: sends the requests of docs/first-walk, as they are written there, to a running demonstration, one after
 * another, and shows each with its answer. `{04.…}` in their variables is a value out of the answer to request 04.
 */
const api = process.env.API_URL || 'http://localhost:4000';
const folder = path.join(project, 'docs', 'first-walk');
const tokens = new Map();
const answers = new Map();

try {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.graphql'))) await step(file);
  console.log(`\n${green(bold('You have been around.'))} The bid was taken back: try one of your own.`);
} catch (error) {
  giveUp(error);
}

async function step(file) {
  const number = file.slice(0, 2);
  const query = readFileSync(path.join(folder, file), 'utf8');
  console.log(`\n${bold(file)} ${faint(query.slice(2, query.indexOf('\n')))}`);
  for (const { as, variables } of requestsOf(file)) {
    const data = await send(query, filled(variables), as);
    answers.set(number, data);
    if (data.signIn) tokens.set(variables.input.email, data.signIn.token);
    console.log(`${faint(as ?? 'anybody')} ${JSON.stringify(shown(data), null, 2)}`);
  }
}

function requestsOf(file) {
  try {
    return JSON.parse(readFileSync(path.join(folder, file.replace('.graphql', '.json')), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return [{ variables: {} }];
    throw error;
  }
}

async function send(query, variables, as) {
  const headers = { 'content-type': 'application/json', ...(as ? { authorization: `Bearer ${tokens.get(as)}` } : {}) };
  const body = JSON.stringify({ query, variables });
  const response = await fetch(`${api}/graphql`, { method: 'POST', headers, body }).catch(() => null);
  if (!response) throw new Error(`Nothing answers at ${api}: start the demonstration with npm start.`);
  /** @type {any} */
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  const problems = Object.values(data).flatMap((answer) => answer?.problems ?? []);
  if (problems.length > 0) throw new Error(problems.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  return data;
}

/** Puts what earlier requests were answered in its places. */
function filled(value) {
  if (Array.isArray(value)) return value.map(filled);
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, filled(inner)]));
  }
  const [, number, path] = /^\{(\d\d)\.(.+)\}$/.exec(value) ?? [];
  return path ? path.split('.').reduce((found, name) => found[name], answers.get(number)) : value;
}

/** A token is nobody's to read, not even on one's own screen. */
function shown(data) {
  return data.signIn ? { signIn: { token: '…' } } : data;
}
