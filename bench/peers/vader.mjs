// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What VADER (its JavaScript port, npm package vader-sentiment) says of every line's text before the first tab: its compound
// score, one a line. usage: node vader.mjs MODULES FILE > ANSWERS
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [modules, file] = process.argv.slice(2);
const { SentimentIntensityAnalyzer: vader } = createRequire(resolve(modules, 'here'))('vader-sentiment');
const lines = readFileSync(file, 'utf8').split('\n');
if (lines.at(-1) === '') lines.pop();
for (const line of lines) console.log(vader.polarity_scores(line.split('\t')[0]).compound);
