import { instant } from '#kernel';
import { told } from '../../../../test/support/told.ts';
import { answer, ask } from './enquiries.ts';
import { CLOSES_AT, NOW, pack, published } from './spec-facts.ts';

const enquiry = { id: 'enquiry', tenderId: 'tender', question: 'How many?', askedAt: NOW, answer: null };

test('a question is to be answered within three working days', () => {
  expect(ask(published, 'provider', 'How many?', pack, NOW)).toEqual({
    askedAt: NOW,
    answerBy: '2026-03-05T22:00:00.000Z',
  });
});

test('questions end five working days before the deadline (BR-36)', () => {
  const last = instant('2026-03-25T22:00:00Z');
  expect(told(() => ask(published, 'provider', 'How?', pack, instant('2026-03-25T21:59:59Z')))).toEqual([]);
  expect(told(() => ask(published, 'provider', 'How?', pack, last))).toEqual([
    'ENQUIRY_TOO_LATE until=2026-03-25T22:00:00.000Z',
  ]);
});

test('a tender that takes no bids takes no questions and gives no answers', () => {
  const cancelled = { ...published, state: 'cancelled' as const };
  expect(told(() => ask(cancelled, 'provider', 'How?', pack, NOW))).toEqual([
    'ENQUIRY_TOO_LATE until=2026-03-25T22:00:00.000Z',
  ]);
  expect(told(() => ask({ ...published, closesAt: null }, 'provider', 'How?', pack, NOW))).toEqual([
    'ENQUIRY_TOO_LATE until=',
  ]);
  expect(told(() => answer(cancelled, enquiry, 'Forty', NOW))).toEqual(['ANSWER_TOO_LATE']);
  expect(told(() => answer({ ...published, closesAt: null }, enquiry, 'Forty', NOW))).toEqual(['ANSWER_TOO_LATE']);
});

test('the buyer does not ask itself, and a question has words', () => {
  expect(told(() => ask(published, 'authority', '', pack, NOW))).toEqual([
    'ENQUIRY_EMPTY question',
    'ENQUIRY_OF_BUYER',
  ]);
});

test('no answer comes at or after closing (BR-36)', () => {
  expect(answer(published, enquiry, 'Forty', NOW)).toEqual({ answer: 'Forty', answeredAt: NOW });
  expect(told(() => answer(published, enquiry, 'Forty', CLOSES_AT))).toEqual(['ANSWER_TOO_LATE']);
});

test('an answer is given once', () => {
  expect(told(() => answer(published, { ...enquiry, answer: 'Forty' }, '', NOW))).toEqual([
    'ANSWER_EMPTY answer',
    'ENQUIRY_ANSWERED',
  ]);
});
