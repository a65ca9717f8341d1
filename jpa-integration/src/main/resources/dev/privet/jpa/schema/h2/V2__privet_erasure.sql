-- SPDX-License-Identifier: Apache-2.0
-- Who was erased, by keyed pseudonym, so that a restored backup can be cleaned again. Rows are kept for ever, and a copy belongs elsewhere.
create table if not exists privet_erasure (
  subject character varying(255) primary key,
  subject_kind character varying not null,
  state character varying not null,
  reached_at timestamp(6) with time zone not null,
  times integer not null,
  constraint privet_erasure_times check (times >= 1)
);
