create table people_user (
    id binary(16) not null,
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
    address longtext,
    city varchar(600),
    state varchar(20) not null,
    state_since datetime(6) not null,
    pending_cause varchar(20),
    block_reason varchar(30),
    block_note longtext,
    block_until datetime(6),
    before_state varchar(20),
    before_since datetime(6),
    before_cause varchar(20),
    user_type varchar(20) not null,
    pool varchar(100) not null,
    change_password boolean not null,
    origin varchar(30) not null,
    created_at datetime(6) not null,
    last_entry binary(16),
    search_text longtext not null,
    sort_name varchar(600) not null,
    constraint people_user_pk primary key (id),
    constraint people_user_username_uq unique (username_key),
    constraint people_user_email_uq unique (email_claim),
    constraint people_user_employee_uq unique (employee_key)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;
create index people_user_look_ix on people_user (look(700));
create index people_user_name_ix on people_user (name_key);
create index people_user_block_until_ix on people_user (block_until, id);

create table people_license_pool (
    name varchar(100) not null,
    seat_limit bigint,
    constraint people_license_pool_pk primary key (name)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;
insert into people_license_pool (name, seat_limit) values ('primary', null);
insert into people_license_pool (name, seat_limit) values ('extranet', null);

create table people_seat (
    pool varchar(100) not null,
    part smallint not null,
    used bigint not null,
    free bigint,
    constraint people_seat_pk primary key (pool, part),
    constraint people_seat_pool_fk foreign key (pool) references people_license_pool (name)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;
insert into people_seat (pool, part, used, free)
    with recursive s (x) as (select 0 union all select x + 1 from s where x < 63)
    select p.name, s.x, 0, null from people_license_pool p cross join s;

create table people_guard (
    name varchar(100) not null,
    turn bigint not null,
    constraint people_guard_pk primary key (name)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;
insert into people_guard (name, turn) values ('administrators', 0);
insert into people_guard (name, turn) values ('reporting_lines', 0);

create table people_audit_entry (
    id binary(16) not null,
    kind varchar(50) not null,
    actor varchar(200) not null,
    on_behalf_of varchar(200),
    correlation_id varchar(100),
    at datetime(6) not null,
    reason longtext not null,
    run binary(16),
    changes longblob not null,
    constraint people_audit_pk primary key (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;
create index people_audit_at_ix on people_audit_entry (at, id);
create index people_audit_actor_ix on people_audit_entry (actor, at, id);
create index people_audit_run_ix on people_audit_entry (run);
create index people_audit_correlation_ix on people_audit_entry (correlation_id);

create table people_audit_subject (
    kind varchar(30) not null,
    subject varchar(100) not null,
    place bigint not null,
    entry binary(16) not null,
    constraint people_audit_subject_pk primary key (kind, subject, place, entry)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table people_outbox_batch (
    id binary(16) not null,
    kind varchar(50) not null,
    held boolean not null,
    at datetime(6) not null,
    run binary(16),
    recipients longblob not null,
    recipient_count bigint not null,
    constraint people_outbox_batch_pk primary key (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table people_outbox_notice (
    id binary(16) not null,
    kind varchar(50) not null,
    recipient binary(16) not null,
    attempts integer not null,
    not_before datetime(6) not null,
    delivered_at datetime(6),
    constraint people_outbox_notice_pk primary key (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;
create index people_outbox_notice_due_ix on people_outbox_notice (delivered_at, not_before);

create table people_plan (
    id binary(16) not null,
    actor varchar(200) not null,
    made_at datetime(6) not null,
    expires_at datetime(6) not null,
    source longtext not null,
    state varchar(20) not null,
    run binary(16),
    head longblob not null,
    constraint people_plan_pk primary key (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;
create index people_plan_made_ix on people_plan (made_at);
create index people_plan_expires_ix on people_plan (expires_at);

create table people_plan_part (
    plan binary(16) not null,
    kind varchar(20) not null,
    part integer not null,
    content longblob not null,
    constraint people_plan_part_pk primary key (plan, kind, part)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table people_run (
    id binary(16) not null,
    plan binary(16) not null,
    source longtext not null,
    planner varchar(200) not null,
    applier varchar(200) not null,
    started_at datetime(6) not null,
    lease_until datetime(6) not null,
    turn integer not null,
    request varchar(20),
    state varchar(20) not null,
    ended_at datetime(6),
    failure varchar(500),
    row_count bigint not null,
    effect_counts varchar(2000) not null,
    applied varchar(4000) not null,
    constraint people_run_pk primary key (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table people_run_chunk (
    run binary(16) not null,
    chunk integer not null,
    first_row bigint not null,
    last_row bigint not null,
    outcomes longblob not null,
    undo_values longblob,
    constraint people_run_chunk_pk primary key (run, chunk)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table people_credential (
    owner binary(16) not null,
    purpose varchar(30) not null,
    hash varchar(1000) not null,
    issued_at datetime(6) not null,
    expires_at datetime(6),
    constraint people_credential_pk primary key (owner, purpose)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table people_reporting_line (
    report binary(16) not null,
    manager binary(16) not null,
    valid_from datetime(6),
    valid_until datetime(6),
    constraint people_reporting_line_pk primary key (report)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;
create index people_reporting_line_manager_ix on people_reporting_line (manager);

-- Last: whoever finds this row finds everything else, even where each statement commits by itself.
create table people_schema (
    version integer not null,
    oldest_compatible integer not null,
    key_version integer not null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;
insert into people_schema (version, oldest_compatible, key_version) values (1, 1, 1);
