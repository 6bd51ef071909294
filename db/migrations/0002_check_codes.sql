ALTER TABLE `documents` ADD `fingerprint` text;--> statement-breakpoint
CREATE INDEX `documents_by_fingerprint` ON `documents` (`fingerprint`);