create table people_user (
    id uuid not null,
    version bigint not null,
    username varchar(400) not null,
    username_key varchar(400) not null,
    look varchar(2000) not null,
    email varchar(600) not null,
    email_claim varchar(600),
    employee_id varchar(600),
    employee_key varchar(600),
    first_name varchar(600),
    last_name varchar(600),
    name_key varchar(300),
    phone varchar(600),
    mobile varchar(600),
    department varchar(600),
    position varchar(600),
    location varchar(600),
    address varchar,
    city varchar(600),
    state varchar(20) not null,
    state_since timestamp(6) with time zone not null,
    pending_cause varchar(20),
    block_reason varchar(30),
    block_note varchar,
    block_until timestamp(6) with time zone,
    before_state varchar(20),
    before_since timestamp(6) with time zone,
    before_cause varchar(20),
    user_type varchar(20) not null,
    pool varchar(100) not null,
    change_password boolean not null,
    origin varchar(30) not null,
    created_at timestamp(6) with time zone not null,
    last_entry uuid,
    search_text varchar not null,
    sort_name varchar(600) not null,
    constraint people_user_pk primary key (id),
    constraint people_user_username_uq unique nulls distinct (username_key),
    constraint people_user_email_uq unique nulls distinct (email_claim),
    constraint people_user_employee_uq unique nulls distinct (employee_key)
);
create index people_user_look_ix on people_user (look);
create index people_user_name_ix on people_user (name_key);
create index people_user_block_until_ix on people_user (block_until, id);

create table people_license_pool (
    name varchar(100) not null,
    seat_limit bigint,
    constraint people_license_pool_pk primary key (name)
);
insert into people_license_pool (name, seat_limit) values ('primary', null);
insert into people_license_pool (name, seat_limit) values ('extranet', null);

create table people_seat (
    pool varchar(100) not null,
    part smallint not null,
    used bigint not null,
    free bigint,
    constraint people_seat_pk primary key (pool, part),
    constraint people_seat_pool_fk foreign key (pool) references people_license_pool (name)
);
insert into people_seat (pool, part, used, free)
    select p.name, s.part, 0, null from people_license_pool p cross join system_range(0, 63) as s(part);

create table people_guard (
    name varchar(100) not null,
    turn bigint not null,
    constraint people_guard_pk primary key (name)
);
insert into people_guard (name, turn) values ('administrators', 0);
insert into people_guard (name, turn) values ('reporting_lines', 0);

create table people_audit_entry (
    id uuid not null,
    kind varchar(50) not null,
    actor varchar(200) not null,
    on_behalf_of varchar(200),
    correlation_id varchar(100),
    at timestamp(6) with time zone not null,
    reason varchar not null,
    run uuid,
    changes varbinary not null,
    constraint people_audit_pk primary key (id)
);
create index people_audit_at_ix on people_audit_entry (at, id);
create index people_audit_actor_ix on people_audit_entry (actor, at, id);
create index people_audit_run_ix on people_audit_entry (run);
create index people_audit_correlation_ix on people_audit_entry (correlation_id);

create table people_audit_subject (
    kind varchar(30) not null,
    subject varchar(100) not null,
    place bigint not null,
    entry uuid not null,
    constraint people_audit_subject_pk primary key (kind, subject, place, entry)
);

create table people_outbox_batch (
    id uuid not null,
    kind varchar(50) not null,
    held boolean not null,
    at timestamp(6) with time zone not null,
    run uuid,
    recipients varbinary not null,
    recipient_count bigint not null,
    constraint people_outbox_batch_pk primary key (id)
);

create table people_outbox_notice (
    id uuid not null,
    kind varchar(50) not null,
    recipient uuid not null,
    attempts integer not null,
    not_before timestamp(6) with time zone not null,
    delivered_at timestamp(6) with time zone,
    constraint people_outbox_notice_pk primary key (id)
);
create index people_outbox_notice_due_ix on people_outbox_notice (delivered_at, not_before);

create table people_plan (
    id uuid not null,
    actor varchar(200) not null,
    made_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    source varchar not null,
    state varchar(20) not null,
    run uuid,
    head varbinary not null,
    constraint people_plan_pk primary key (id)
);
create index people_plan_made_ix on people_plan (made_at);
create index people_plan_expires_ix on people_plan (expires_at);

create table people_plan_part (
    plan uuid not null,
    kind varchar(20) not null,
    part integer not null,
    content binary large object not null,
    constraint people_plan_part_pk primary key (plan, kind, part)
);

create table people_run (
    id uuid not null,
    plan uuid not null,
    source varchar not null,
    planner varchar(200) not null,
    applier varchar(200) not null,
    started_at timestamp(6) with time zone not null,
    lease_until timestamp(6) with time zone not null,
    turn integer not null,
    request varchar(20),
    state varchar(20) not null,
    ended_at timestamp(6) with time zone,
    failure varchar(500),
    row_count bigint not null,
    effect_counts varchar(2000) not null,
    applied varchar(4000) not null,
    constraint people_run_pk primary key (id)
);

create table people_run_chunk (
    run uuid not null,
    chunk integer not null,
    first_row bigint not null,
    last_row bigint not null,
    outcomes varbinary not null,
    undo_values binary large object,
    constraint people_run_chunk_pk primary key (run, chunk)
);

create table people_credential (
    owner uuid not null,
    purpose varchar(30) not null,
    hash varchar(1000) not null,
    issued_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone,
    constraint people_credential_pk primary key (owner, purpose)
);

create table people_reporting_line (
    report uuid not null,
    manager uuid not null,
    valid_from timestamp(6) with time zone,
    valid_until timestamp(6) with time zone,
    constraint people_reporting_line_pk primary key (report)
);
create index people_reporting_line_manager_ix on people_reporting_line (manager);

-- Last: whoever finds this row finds everything else, even where each statement commits by itself.
create table people_schema (
    version integer not null,
    oldest_compatible integer not null,
    key_version integer not null
);
insert into people_schema (version, oldest_compatible, key_version) values (1, 1, 1);
