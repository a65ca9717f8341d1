-- SPDX-License-Identifier: Apache-2.0
-- Legal holds. A row is added when one is placed and gets its end when it is released, and stays as history.
create table if not exists privet_hold (
  hold_position bigint generated always as identity primary key,
  hold_id uuid not null constraint privet_hold_id unique,
  scope text not null,
  scope_name text not null,
  scope_id text,
  reason text not null,
  author text not null,
  placed_at timestamp(6) with time zone not null,
  review_on date not null,
  released_at timestamp(6) with time zone,
  released_by text,
  constraint privet_hold_end check ((released_at is null) = (released_by is null))
);
create index if not exists privet_hold_live on privet_hold (hold_position) where released_at is null;
-- Erasures that a hold kept from being whole. Rows name the person and go when the rest was erased.
create table if not exists privet_deferred_erasure (
  deferred_position bigint generated always as identity primary key,
  subject_kind text not null,
  subject_id text not null,
  hold_id uuid not null,
  deferred_at timestamp(6) with time zone not null,
  actor text,
  controller text,
  constraint privet_deferred_erasure_once unique (subject_kind, subject_id, hold_id)
);
