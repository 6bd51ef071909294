CREATE TABLE `file_faults` (
	`document_id` text PRIMARY KEY NOT NULL,
	`fault` text NOT NULL,
	`found_at` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "file_fault_is_known" CHECK("file_faults"."fault" IN ('changed', 'missing'))
) STRICT;
--> statement-breakpoint
ALTER TABLE `documents` ADD `scan` text DEFAULT 'waiting' NOT NULL CONSTRAINT "document_scan_is_known" CHECK(`scan` IN ('waiting', 'clean', 'infected', 'made_here'));
--> statement-breakpoint
ALTER TABLE `documents` ADD `scanned_at` text;
--> statement-breakpoint
ALTER TABLE `documents` ADD `scan_finding` text DEFAULT '' NOT NULL;
--> statement-breakpoint
UPDATE `documents` SET `scan` = 'made_here' WHERE `fingerprint` IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `documents_by_scan` ON `documents` (`scan`);
--> statement-breakpoint
ALTER TABLE `rate_limits` ADD `last_allowed_at` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `sign_in_links` ADD `mailed` integer DEFAULT true NOT NULL;
