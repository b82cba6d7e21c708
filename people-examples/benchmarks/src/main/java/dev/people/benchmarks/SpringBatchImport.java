package dev.people.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.separator.DefaultRecordSeparatorPolicy;
import org.springframework.batch.infrastructure.item.file.transform.DelimitedLineTokenizer;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * What many would write instead: a job of Spring Batch that reads the file and inserts its rows, 1,000 at a time, into one
 * table with the same unique columns. No matching, no rules, no preview, no seats, no audit, no outcomes: it is tuned, and
 * keeps its own books in memory only.
 */
final class SpringBatchImport {
    private static final int CHUNK = 1_000;
    private static final String INSERT = "insert into batch_user values (?" + ", ?".repeat(12) + ")";

    private final DataSource dataSource;
    private long number;

    SpringBatchImport(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void schema() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table batch_user (id uuid primary key, username varchar(400) not null unique, "
                    + "first_name varchar(600), last_name varchar(600), email varchar(600) not null unique, "
                    + "phone varchar(600), mobile varchar(600), department varchar(600), position_name varchar(600), "
                    + "employee_id varchar(600) unique, location varchar(600), address varchar(10000), "
                    + "city varchar(600))");
        }
    }

    /** Imports the file and answers how many rows were written. */
    long run(Path file) {
        ResourcelessJobRepository repository = new ResourcelessJobRepository();
        Job job = new JobBuilder("import", repository)
                .start(new StepBuilder("load", repository)
                        .<String[], String[]>chunk(CHUNK)
                        .transactionManager(new JdbcTransactionManager(dataSource))
                        .reader(reader(file))
                        .writer(writer())
                        .build())
                .build();
        try {
            JobExecution execution = operator(repository).start(job, new JobParameters());
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw new IllegalStateException("The job failed: " + execution.getAllFailureExceptions());
            }
            return execution.getStepExecutions().stream()
                    .mapToLong(StepExecution::getWriteCount)
                    .sum();
        } catch (JobExecutionException e) {
            throw new IllegalStateException("The job does not start", e);
        }
    }

    private static TaskExecutorJobOperator operator(ResourcelessJobRepository repository) {
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(new MapJobRegistry());
        operator.setTaskExecutor(new SyncTaskExecutor());
        try {
            operator.afterPropertiesSet();
        } catch (Exception e) {
            throw new IllegalStateException("The operator lacks something", e);
        }
        return operator;
    }

    private static FlatFileItemReader<String[]> reader(Path file) {
        DelimitedLineTokenizer tokenizer = new DelimitedLineTokenizer();
        return new FlatFileItemReaderBuilder<String[]>()
                .name("people")
                .saveState(false)
                .resource(new FileSystemResource(file))
                .encoding("UTF-8")
                .linesToSkip(1)
                .recordSeparatorPolicy(new DefaultRecordSeparatorPolicy())
                .lineMapper((line, number) -> tokenizer.tokenize(line).getValues())
                .build();
    }

    private JdbcBatchItemWriter<String[]> writer() {
        JdbcBatchItemWriter<String[]> writer = new JdbcBatchItemWriterBuilder<String[]>()
                .dataSource(dataSource)
                .sql(INSERT)
                .itemPreparedStatementSetter((cells, statement) -> {
                    statement.setObject(1, new UUID(0, ++number));
                    for (int i = 0; i < cells.length; i++) {
                        statement.setString(i + 2, cells[i]);
                    }
                })
                .assertUpdates(false)
                .build();
        writer.afterPropertiesSet();
        return writer;
    }
}
