CREATE TABLE `credits` (
	`id` text PRIMARY KEY NOT NULL,
	`period_id` text NOT NULL,
	`year` integer NOT NULL,
	`source` text NOT NULL,
	`amount_rappen` integer NOT NULL,
	`legal_basis` text NOT NULL,
	`reason` text NOT NULL,
	`entered_by` text NOT NULL,
	`entered_at` text NOT NULL,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`entered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "credits_source_holds" CHECK("credits"."source" IN ('integration_credit', 'integration_lump_sum', 'cantonal')),
	CONSTRAINT "credits_amount_rappen_holds" CHECK("credits"."amount_rappen" >= 0),
	CONSTRAINT "credits_entered_at_holds" CHECK("credits"."entered_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `credits_of_a_period` ON `credits` (`period_id`,`year`);--> statement-breakpoint
CREATE TRIGGER `credits_are_never_deleted` BEFORE DELETE ON `credits`
BEGIN SELECT RAISE(ABORT, 'a credit is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `credits_are_never_changed` BEFORE UPDATE ON `credits`
BEGIN SELECT RAISE(ABORT, 'a credit is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `credits_are_never_replaced` BEFORE INSERT ON `credits`
WHEN EXISTS (SELECT 1 FROM `credits` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a credit is never replaced'); END;
