package dev.people.contract;

import dev.people.importing.ImportOptions;
import dev.people.storage.Storage;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/** What laws over tables are held against: whatever files people make, imported in whatever way. */
public abstract class TableLaws {
    /** A storage without any account. */
    protected abstract Storage storage();

    /** Files that meet few people in many ways. */
    @Provide
    protected Arbitrary<TableRecords> tables() {
        return TableArbitraries.tables();
    }

    /** Every way in which an import may act. */
    @Provide
    protected Arbitrary<ImportOptions> options() {
        return OptionArbitraries.options();
    }
}
