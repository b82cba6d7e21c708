/** Users, account states, licenses, plans, and the ports around them. The entry type is {@link dev.people.People}. */
module dev.people.core {
    requires com.ibm.icu;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports dev.people;
    exports dev.people.actor;
    exports dev.people.audit;
    exports dev.people.change;
    exports dev.people.export;
    exports dev.people.failure;
    exports dev.people.finding;
    exports dev.people.id;
    exports dev.people.importing;
    exports dev.people.license;
    exports dev.people.memory;
    exports dev.people.notice;
    exports dev.people.organization;
    exports dev.people.password;
    exports dev.people.plan;
    exports dev.people.profile;
    exports dev.people.run;
    exports dev.people.signal;
    exports dev.people.storage;
    exports dev.people.user;
}
