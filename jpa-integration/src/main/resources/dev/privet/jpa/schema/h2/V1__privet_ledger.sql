-- SPDX-License-Identifier: Apache-2.0
-- The evidence that Privet keeps. Rows are added, never changed, and hold no personal data.
create table if not exists privet_ledger (
  entry_position bigint generated always as identity primary key,
  entry_id uuid not null,
  recorded_at timestamp(6) with time zone not null,
  event character varying not null,
  record_type character varying not null,
  purpose character varying,
  actor character varying,
  controller character varying,
  subject character varying,
  record_count bigint not null,
  detail character varying not null,
  constraint privet_ledger_entry_id unique (entry_id),
  constraint privet_ledger_record_count check (record_count >= 0)
);
create index if not exists privet_ledger_subject on privet_ledger (subject);
