PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_parked_forms` (
	`browser_hash` text NOT NULL,
	`path` text NOT NULL,
	`user_id` text NOT NULL,
	`fields` text NOT NULL,
	`expires_at` text NOT NULL,
	PRIMARY KEY(`browser_hash`, `user_id`, `path`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "parked_forms_expires_at_holds" CHECK("__new_parked_forms"."expires_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_parked_forms`("browser_hash", "path", "user_id", "fields", "expires_at") SELECT "browser_hash", "path", "user_id", "fields", "expires_at" FROM `parked_forms`;--> statement-breakpoint
DROP TABLE `parked_forms`;--> statement-breakpoint
ALTER TABLE `__new_parked_forms` RENAME TO `parked_forms`;--> statement-breakpoint
PRAGMA foreign_keys=ON;