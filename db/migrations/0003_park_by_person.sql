-- What waits here lasts a day and says nothing about whose it is: it goes.
DROP TABLE `parked_forms`;--> statement-breakpoint
CREATE TABLE `parked_forms` (
	`browser_hash` text NOT NULL,
	`path` text NOT NULL,
	`user_id` text NOT NULL,
	`fields` text NOT NULL,
	`expires_at` text NOT NULL,
	PRIMARY KEY(`browser_hash`, `path`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
