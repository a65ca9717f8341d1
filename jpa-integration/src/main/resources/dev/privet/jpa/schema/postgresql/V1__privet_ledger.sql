-- SPDX-License-Identifier: Apache-2.0
-- The evidence that Privet keeps. Rows are added, never changed, and hold no personal data.
create table if not exists privet_ledger (
  entry_position bigint generated always as identity primary key,
  entry_id uuid not null constraint privet_ledger_entry_id unique,
  recorded_at timestamp(6) with time zone not null,
  event text not null,
  record_type text not null,
  purpose text,
  actor text,
  controller text,
  subject text,
  record_count bigint not null constraint privet_ledger_record_count check (record_count >= 0),
  detail text not null
);
-- Most entries are about no single person: those need no place in the index.
create index if not exists privet_ledger_subject on privet_ledger (subject) where subject is not null;
