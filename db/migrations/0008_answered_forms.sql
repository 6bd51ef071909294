CREATE TABLE `answered_forms` (
	`key` text PRIMARY KEY NOT NULL,
	`location` text,
	`expires_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `answered_forms_by_age` ON `answered_forms` (`expires_at`);