-- SPDX-License-Identifier: Apache-2.0
-- The table by which db-scheduler 16 tells its nodes what to run. Its names and meanings are that library's.
create table if not exists scheduled_tasks (
  task_name character varying(200) not null,
  task_instance character varying(200) not null,
  task_data binary large object,
  execution_time timestamp(6) with time zone not null,
  picked boolean not null,
  picked_by character varying(200),
  last_success timestamp(6) with time zone,
  last_failure timestamp(6) with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp(6) with time zone,
  version bigint not null,
  priority smallint,
  constraint scheduled_tasks_key primary key (task_name, task_instance)
);
create index if not exists scheduled_tasks_due on scheduled_tasks (execution_time);
create index if not exists scheduled_tasks_alive on scheduled_tasks (last_heartbeat);
