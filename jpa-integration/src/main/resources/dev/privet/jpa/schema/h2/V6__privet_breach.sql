-- SPDX-License-Identifier: Apache-2.0
-- The register of breaches. A row is one version of what is known of a breach, rows are added and never changed.
create table if not exists privet_breach (
  breach_position bigint generated always as identity primary key,
  breach_id uuid not null,
  version integer not null,
  recorded_at timestamp(6) with time zone not null,
  author character varying not null,
  aware_at timestamp(6) with time zone not null,
  aware_zone character varying not null,
  nature character varying not null,
  impact character varying not null,
  contact character varying not null,
  consequences character varying not null,
  measures character varying not null,
  risk character varying not null,
  risk_ground character varying not null,
  circumstances character varying not null,
  delay character varying not null,
  authority_told_at timestamp(6) with time zone,
  persons_told_at timestamp(6) with time zone,
  constraint privet_breach_version check (version >= 1),
  constraint privet_breach_once unique (breach_id, version)
);
