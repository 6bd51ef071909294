CREATE TABLE `activity_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`period_id` text NOT NULL,
	`year` integer,
	`number` integer NOT NULL,
	`words` text NOT NULL,
	`begun_by` text NOT NULL,
	`begun_at` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`said` text,
	`document_id` text,
	`issued_by` text,
	`issued_at` text,
	`withdrawn_reason` text DEFAULT '' NOT NULL,
	`withdrawn_by` text,
	`withdrawn_at` text,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`begun_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`issued_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "activity_reports_begun_at_holds" CHECK("activity_reports"."begun_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "activity_reports_issued_at_holds" CHECK("activity_reports"."issued_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "activity_reports_withdrawn_at_holds" CHECK("activity_reports"."withdrawn_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "an_issued_report_has_its_paper" CHECK(("activity_reports"."issued_at" IS NULL) = ("activity_reports"."said" IS NULL) AND ("activity_reports"."issued_at" IS NULL) = ("activity_reports"."document_id" IS NULL) AND ("activity_reports"."issued_at" IS NULL) = ("activity_reports"."issued_by" IS NULL)),
	CONSTRAINT "a_withdrawn_report_was_issued_and_says_why" CHECK(("activity_reports"."withdrawn_at" IS NULL) = ("activity_reports"."withdrawn_reason" = '') AND ("activity_reports"."withdrawn_at" IS NULL) = ("activity_reports"."withdrawn_by" IS NULL) AND ("activity_reports"."withdrawn_at" IS NULL OR "activity_reports"."issued_at" IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `one_activity_report_per_number` ON `activity_reports` (`period_id`,`number`);--> statement-breakpoint
CREATE TRIGGER `issued_activity_reports_are_never_changed` BEFORE UPDATE ON `activity_reports`
WHEN OLD.`issued_at` IS NOT NULL AND (OLD.`withdrawn_at` IS NOT NULL OR OLD.`words` IS NOT NEW.`words` OR OLD.`reason` IS NOT NEW.`reason`
  OR OLD.`said` IS NOT NEW.`said` OR OLD.`document_id` IS NOT NEW.`document_id` OR OLD.`issued_by` IS NOT NEW.`issued_by` OR OLD.`issued_at` IS NOT NEW.`issued_at`)
BEGIN SELECT RAISE(ABORT, 'a report that was issued is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `activity_reports_stay_whose_they_are` BEFORE UPDATE ON `activity_reports`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id` OR OLD.`period_id` IS NOT NEW.`period_id` OR OLD.`year` IS NOT NEW.`year`
  OR OLD.`number` IS NOT NEW.`number` OR OLD.`begun_by` IS NOT NEW.`begun_by` OR OLD.`begun_at` IS NOT NEW.`begun_at`
BEGIN SELECT RAISE(ABORT, 'what a report is about is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `issued_activity_reports_are_never_deleted` BEFORE DELETE ON `activity_reports`
WHEN OLD.`issued_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a report that was issued is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `a_time_has_one_draft_of_its_report` BEFORE INSERT ON `activity_reports`
WHEN NEW.`issued_at` IS NULL AND EXISTS (SELECT 1 FROM `activity_reports` WHERE `period_id` = NEW.`period_id` AND `year` IS NEW.`year` AND `issued_at` IS NULL)
BEGIN SELECT RAISE(ABORT, 'a time has one draft of its report'); END;
--> statement-breakpoint
CREATE TRIGGER `activity_reports_are_never_replaced` BEFORE INSERT ON `activity_reports`
WHEN EXISTS (SELECT 1 FROM `activity_reports` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id` OR (`period_id` = NEW.`period_id` AND `number` = NEW.`number`))
BEGIN SELECT RAISE(ABORT, 'a report is never replaced by another row'); END;
