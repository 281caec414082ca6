#!/usr/bin/env node
import { build } from './lib/build.mjs';
import { giveUp } from './lib/say.mjs';

await build().catch(giveUp);
