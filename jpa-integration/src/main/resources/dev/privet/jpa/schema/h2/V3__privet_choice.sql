-- SPDX-License-Identifier: Apache-2.0
-- What persons have chosen. Rows are added and never changed, until the person is forgotten: then their id goes.
create table if not exists privet_choice (
  choice_position bigint primary key,
  subject_kind character varying not null,
  subject_id character varying,
  subject_pseudonym character varying,
  topic character varying not null,
  about character varying not null,
  in_force boolean not null,
  detail character varying not null,
  recorded_at timestamp(6) with time zone not null,
  actor character varying,
  constraint privet_choice_subject check (subject_id is not null or subject_pseudonym is not null)
);
create index if not exists privet_choice_subject_topic
  on privet_choice (subject_kind, subject_id, topic, about, choice_position);
-- One row. Whoever adds a choice locks it, so that choices become visible in the order of their positions.
create table if not exists privet_choice_clock (
  clock_id integer primary key,
  generation bigint not null,
  newest_position bigint not null,
  constraint privet_choice_clock_one check (clock_id = 1)
);
insert into privet_choice_clock (clock_id, generation, newest_position)
  select 1, 0, 0 where not exists (select 1 from privet_choice_clock);
