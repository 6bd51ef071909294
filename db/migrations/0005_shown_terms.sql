ALTER TABLE `deadline_notices` ADD `taken_back_at` text CONSTRAINT "deadline_notices_taken_back_at_holds" CHECK("taken_back_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z');--> statement-breakpoint
ALTER TABLE `deadlines` ADD `entry_changed_at` text CONSTRAINT "deadlines_entry_changed_at_holds" CHECK("entry_changed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z');--> statement-breakpoint
-- Of a day that was moved only the day is on record: its beginning stands for it.
UPDATE `deadlines` SET `entry_changed_at` = nullif(max(coalesce(`opened_at`, ''), coalesce(`counts_from` || 'T00:00:00.000Z', ''), coalesce(`met_at`, ''), coalesce(`cancelled_at`, '')), '');
