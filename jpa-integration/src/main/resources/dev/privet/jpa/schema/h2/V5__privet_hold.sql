-- SPDX-License-Identifier: Apache-2.0
-- Legal holds. A row is added when one is placed and gets its end when it is released, and stays as history.
create table if not exists privet_hold (
  hold_position bigint generated always as identity primary key,
  hold_id uuid not null,
  scope character varying not null,
  scope_name character varying not null,
  scope_id character varying,
  reason character varying not null,
  author character varying not null,
  placed_at timestamp(6) with time zone not null,
  review_on date not null,
  released_at timestamp(6) with time zone,
  released_by character varying,
  constraint privet_hold_id unique (hold_id),
  constraint privet_hold_end check ((released_at is null) = (released_by is null))
);
-- Erasures that a hold kept from being whole. Rows name the person and go when the rest was erased.
create table if not exists privet_deferred_erasure (
  deferred_position bigint generated always as identity primary key,
  subject_kind character varying not null,
  subject_id character varying not null,
  hold_id uuid not null,
  deferred_at timestamp(6) with time zone not null,
  actor character varying,
  controller character varying,
  constraint privet_deferred_erasure_once unique (subject_kind, subject_id, hold_id)
);
