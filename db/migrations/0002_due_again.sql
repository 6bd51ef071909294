ALTER TABLE `claims` ADD `due_again_at` text CONSTRAINT "claims_due_again_at_holds" CHECK("due_again_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z');--> statement-breakpoint
ALTER TABLE `claims` ADD `first_due_on` text CONSTRAINT "claims_first_due_on_holds" CHECK("first_due_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
